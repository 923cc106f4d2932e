using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Reports;

internal sealed class ReportCatalog(IVerificationStore store, ReportReader reader, IPeople people) : IReportCatalog
{
    private readonly BoundedCache<(string HeadHash, DateOnly Day), RenderedReport> _rendered = new(16);

    public Task<IReadOnlyList<ReportRecord>> ListAsync(CancellationToken cancellationToken) => store.ListReportsAsync(cancellationToken);

    public async Task<ReportView?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var record = await store.FindReportAsync(slug, cancellationToken);
        if (record is null)
        {
            return null;
        }

        var day = reader.Today;
        var snapshot = await reader.ReadAsync(record, ReportSource.In(store, slug, cancellationToken));
        var rendered = _rendered.GetOrAdd((snapshot.Record.HeadHash, day), () => ReportRenderer.Render(snapshot.Assessment, people.NameOf));
        return new ReportView(snapshot.Record, snapshot.Assessment, snapshot.Ledger.Entries, rendered);
    }
}
