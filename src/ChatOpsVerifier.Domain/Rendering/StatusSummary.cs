using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The team's living message.</summary>
public static class StatusSummary
{
    /// <param name="delta">What changed since the last digest, e.g. "+2 verified, 1 refuted"; null: nothing to say.</param>
    public static Message Build(Assessment assessment, string? delta, DateTimeOffset? nextReminder) => throw new NotImplementedException();
}
