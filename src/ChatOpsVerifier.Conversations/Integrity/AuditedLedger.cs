using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>A ledger with what belongs to it, wherever it came from.</summary>
/// <param name="Contents">Null: only the ledger is at hand.</param>
public sealed record AuditedLedger(IReadOnlyList<StoredEntry> Entries, IAuditedContents? Contents)
{
    /// <summary>Heads that something else records, each with the words for what records it.</summary>
    public IReadOnlyList<NotedHead> Heads { get; init; } = [];

    /// <summary>What was found wrong where the ledger was read, beside its entries; one sentence each.</summary>
    public IReadOnlyList<string> Unexpected { get; init; } = [];
}

/// <param name="Head">With its sequence.</param>
/// <param name="Where">Begins a sentence: "The report's record".</param>
/// <param name="Remedy">What to do where the ledger was put back on purpose; null: nothing.</param>
public sealed record NotedHead(LedgerAnchor Head, string Where, string? Remedy = null);

/// <summary>Evidence and imported files, looked up by their recorded digest.</summary>
public interface IAuditedContents
{
    Task<EvidenceIntegrity> EvidenceAsync(string sha256);

    Task<EvidenceIntegrity> SourceAsync(string sha256);
}
