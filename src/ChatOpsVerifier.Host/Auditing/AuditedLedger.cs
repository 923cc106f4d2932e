using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>A ledger with what lies beside it, wherever it came from.</summary>
/// <param name="ExpectedHead">The head as something else in the same place records it; null: nothing does.</param>
/// <param name="Contents">Null: only the ledger is at hand.</param>
internal sealed record AuditedLedger(IReadOnlyList<StoredEntry> Entries, string? ExpectedHead, IAuditedContents? Contents);

/// <summary>Evidence and imported files, looked up by their recorded digest.</summary>
internal interface IAuditedContents
{
    Task<EvidenceIntegrity> EvidenceAsync(string sha256);

    Task<EvidenceIntegrity> SourceAsync(string sha256);
}
