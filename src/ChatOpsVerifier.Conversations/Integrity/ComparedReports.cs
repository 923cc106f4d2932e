using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>
/// Reads reports beside transactions. Where that would come to PASS, the storage is compared first: nothing states a PASS out of memory alone.
/// </summary>
internal sealed class ComparedReports(IVerificationStore store, ReportReader reader, IReportIntegrity integrity)
{
    public async Task<ReportSnapshot> ReadAsync(ReportRecord record, CancellationToken cancellationToken)
    {
        var snapshot = await reader.ReadAsync(record, store, cancellationToken);
        // What was broken is looked at again, too: somebody may have put it right.
        if (snapshot is { IsPass: false, Storage.IsIntact: true })
        {
            return snapshot;
        }

        var finding = await integrity.FreshAsync(record.Slug, cancellationToken);
        return finding.Key == snapshot.Storage.Key ? snapshot : await reader.ReadAsync(record, store, cancellationToken);
    }
}
