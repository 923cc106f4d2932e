using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Pages.Overview;

/// <summary>Each report's burn-up, kept until its ledger or file is another: assessing every point again would cost with each view.</summary>
internal sealed class BurnUpSeries(Settings settings)
{
    private readonly ConcurrentDictionary<string, (string Key, ImmutableArray<BurnUpPoint> Points)> _known = new(StringComparer.Ordinal);

    public ImmutableArray<BurnUpPoint> For(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var key = $"{view.Record.Version}:{view.Record.SourceSha256}";
        if (_known.TryGetValue(view.Record.Slug, out var known) && known.Key == key)
        {
            return known.Points;
        }

        var a = view.Assessment;
        var points = BurnUp.Series(a.Report, a.Plan, a.Lint, view.Entries, settings.Evidence.MaxAgeDays);
        _known[view.Record.Slug] = (key, points);
        return points;
    }
}
