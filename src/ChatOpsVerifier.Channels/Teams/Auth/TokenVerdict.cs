using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Teams.Auth;

internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <param name="ServiceUrl">The connector that the token speaks for; null: it does not say.</param>
    /// <param name="Endorsements">Channels that its key may sign for.</param>
    public sealed record Genuine(string? ServiceUrl, ImmutableHashSet<string> Endorsements) : TokenVerdict;

    /// <param name="Why">For the log; nothing of the token.</param>
    /// <param name="MayBeTooNew">It would be good if its key were published, which it may have been since the keys were read.</param>
    public sealed record Refused(string Why, bool MayBeTooNew = false) : TokenVerdict;

    /// <summary>No keys are known, so nobody can say whether the token is good.</summary>
    public sealed record Unknowable : TokenVerdict;
}
