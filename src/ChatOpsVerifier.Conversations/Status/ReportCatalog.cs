using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Status;

internal sealed class ReportCatalog(
    IVerificationStore store,
    ReportReader reader,
    ComparedReports reports,
    StatusFigures figures,
    ReminderPolicies policies,
    IPeople people,
    TimeProvider time) : IReportCatalog
{
    private readonly BoundedCache<(string HeadHash, DateOnly Day, string Storage), RenderedReport> _rendered = new(16);

    public Task<IReadOnlyList<ReportRecord>> ListAsync(CancellationToken cancellationToken) => store.ListReportsAsync(cancellationToken);

    public async Task<ReportView?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var record = await store.FindReportAsync(slug, cancellationToken);
        if (record is null)
        {
            return null;
        }

        var day = reader.Today;
        var snapshot = await reports.ReadAsync(record, cancellationToken);
        var rendered = _rendered.GetOrAdd(
            (snapshot.Record.HeadHash, day, snapshot.Storage.IsIntact ? "" : slug + snapshot.Storage.Key),
            () => ReportRenderer.Render(snapshot.Assessment, people.NameOf));
        var status = await figures.OfAsync(
            snapshot,
            store,
            await policies.ReadAsync(store, slug, cancellationToken),
            await store.ReadRemindersAboutAsync(slug, cancellationToken),
            time.GetUtcNow(),
            cancellationToken);
        return new ReportView(snapshot.Record, snapshot.Assessment, snapshot.Ledger.Entries, rendered, status, snapshot.Storage);
    }
}
