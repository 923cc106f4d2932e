using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>
/// All reports, as the writer last read them: every turn asks for them, and few change. What this process wrote is read again by
/// itself; what another process wrote, or what was taken back, has everything read again. Used by the writer alone, one work at a time.
/// </summary>
internal sealed class ReportList
{
    private readonly SortedDictionary<string, ReportRecord> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private (long Others, long TakenBack)? _asOf;
    private IReadOnlyList<ReportRecord>? _list;

    /// <summary>This report is no longer what was read.</summary>
    public void Changed(string slug) => _changed.Add(slug);

    /// <param name="asOf">How often other processes have committed, and how often work of this one was taken back.</param>
    public async Task<IReadOnlyList<ReportRecord>> ReadAsync(VerifierContext db, (long Others, long TakenBack) asOf)
    {
        if (_asOf != asOf)
        {
            _reports.Clear();
            foreach (var report in await db.ListReportsAsync(CancellationToken.None))
            {
                _reports.Add(report.Slug, report);
            }

            _changed.Clear();
            (_asOf, _list) = (asOf, null);
        }

        foreach (var slug in _changed)
        {
            if (await db.FindReportAsync(slug, CancellationToken.None) is { } report)
            {
                _reports[slug] = report;
            }
            else
            {
                _reports.Remove(slug);
            }

            _list = null;
        }

        _changed.Clear();
        return _list ??= [.. _reports.Values];
    }
}
