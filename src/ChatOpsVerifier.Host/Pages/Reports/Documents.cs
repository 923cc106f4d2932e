using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Host.Pages.Overview;
using Microsoft.AspNetCore.Components;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>What is drawn of each report's newest version, kept until there is another: many eyes look at the same one.</summary>
internal sealed class Documents(BurnUpSeries burnUp)
{
    private readonly ConcurrentDictionary<string, ReportDrawing> _known = new(StringComparer.Ordinal);

    public ReportDrawing Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (_known.TryGetValue(view.Record.Slug, out var known) && ReferenceEquals(known.Source, view.Rendered))
        {
            return known;
        }

        var source = view.Assessment.Report.Source;
        var diff = ReportDiff.Lines(source.Text, view.Rendered);
        var made = new ReportDrawing(
            view.Rendered,
            (MarkupString)DocumentHtml.Render(view.Rendered.Text, DocumentHtml.OwnedLines(diff)),
            diff,
            new LineMap(source, view.Rendered),
            burnUp.For(view));
        return _known[view.Record.Slug] = made;
    }
}
