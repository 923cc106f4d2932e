using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Pages.Overview;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>The pictures that messages name by the address at which the API serves them.</summary>
internal sealed partial class ReportPictures(IReportCatalog catalog, BurnUpSeries series) : IPictures
{
    public async Task<byte[]?> DrawAsync(string path, CancellationToken cancellationToken) =>
        StatusPath().Match(path) is { Success: true } match
            && await catalog.FindAsync(Uri.UnescapeDataString(match.Groups["slug"].Value), cancellationToken) is { } view
            ? StatusPicture.Draw(view, series.For(view))
            : null;

    [GeneratedRegex(@"^/api/reports/(?<slug>[^/?]+)/status\.png(\?.*)?$")]
    private static partial Regex StatusPath();
}
