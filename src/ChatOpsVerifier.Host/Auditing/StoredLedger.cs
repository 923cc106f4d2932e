using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>The ledger of a report in the database, with the data folder's evidence.</summary>
internal static class StoredLedger
{
    /// <returns>Null: no such report.</returns>
    public static async Task<AuditedLedger?> OpenAsync(IVerificationStore store, IEvidenceStore evidence, string slug, CancellationToken cancellationToken)
    {
        if (await store.FindReportAsync(slug, cancellationToken) is not { } record)
        {
            return null;
        }

        return new AuditedLedger(await store.ReadLedgerAsync(slug, 0, cancellationToken), record.HeadHash, new Contents(store, evidence, cancellationToken));
    }

    private sealed class Contents(IVerificationStore store, IEvidenceStore evidence, CancellationToken cancellationToken) : IAuditedContents
    {
        public Task<EvidenceIntegrity> EvidenceAsync(string sha256) => evidence.CheckAsync(sha256, cancellationToken);

        public async Task<EvidenceIntegrity> SourceAsync(string sha256)
        {
            try
            {
                var bytes = await store.ReadSourceAsync(sha256, cancellationToken);
                return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? EvidenceIntegrity.Intact : EvidenceIntegrity.Changed;
            }
            catch (KeyNotFoundException)
            {
                return EvidenceIntegrity.Missing;
            }
        }
    }
}
