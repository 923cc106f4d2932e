using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Clock;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Access;

/// <summary>
/// Makes and uses one-time sign-in links. A link exists from the moment at which its message is handed to the provider, so that
/// neither the outbox nor the database ever holds one that could be used. Looking at it uses nothing up: previews and virus
/// scanners look at every address in a chat.
/// </summary>
internal sealed class SignInLinks(IAccessStore store, Settings settings, ServedTime served, TimeProvider time) : ISignInLinks
{
    /// <summary>How long a link is remembered after its time, to tell "expired" from "unknown".</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public TimeSpan Life { get; } = TimeSpan.FromMinutes(10);

    public bool IsOffered => settings.Web.PublicUrl is not null;

    public async Task<Uri?> MakeAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (settings.Web.PublicUrl is not { } page)
        {
            return null;
        }

        var (secret, now) = (Tokens.NewSecret(), time.GetUtcNow());
        await store.AddLinkAsync(
            new SignInLink(Tokens.Digest(secret), request.Id, request.PersonId, request.Channel, now, now + Life, UsedAt: null),
            served.Before(Kept),
            cancellationToken);
        return new Uri($"{page.ToString().TrimEnd('/')}{SignInPaths.Link}/{secret}");
    }

    /// <returns><c>null</c> if it was not made here, was used, or its time is over.</returns>
    public async Task<SignInLink?> FindAsync(string secret, CancellationToken cancellationToken) =>
        await store.FindLinkAsync(Tokens.Digest(secret), cancellationToken) is { } link && link.IsUsable(time.GetUtcNow()) ? link : null;

    /// <returns><c>null</c> if it cannot be used, or not any longer.</returns>
    public Task<SignInLink?> UseAsync(
        string secret, CancellationToken cancellationToken) => store.UseLinkAsync(Tokens.Digest(secret), time.GetUtcNow(), cancellationToken);
}
