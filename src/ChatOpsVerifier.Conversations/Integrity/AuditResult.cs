using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <param name="Head">Hash of the last entry that is in order.</param>
/// <param name="Evidence">How many pieces were compared with their digest.</param>
/// <param name="Finding">What is wrong.</param>
/// <param name="Notes">What is not wrong, but has to be said: evidence that was redacted, for one.</param>
/// <param name="Limits">What this check could not find.</param>
public sealed record AuditResult(int Entries, string Head, int Evidence, StorageFinding Finding, ImmutableArray<string> Notes, ImmutableArray<string> Limits)
{
    public bool IsIntact => Finding.IsIntact;
}
