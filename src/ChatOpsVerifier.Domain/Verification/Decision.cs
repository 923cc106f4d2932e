using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification;

public abstract record Decision
{
    /// <summary>May be empty: nothing to do (the same thing was already so).</summary>
    public sealed record Accepted(ImmutableArray<VerificationEvent> Events) : Decision;

    /// <param name="Code">Stable kebab-case name, e.g. "no-evidence", "not-substance", "unknown-check".</param>
    /// <param name="Message">What was found, and what is accepted.</param>
    public sealed record Refused(string Code, string Message) : Decision;
}
