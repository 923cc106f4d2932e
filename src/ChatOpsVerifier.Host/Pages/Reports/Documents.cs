using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.AspNetCore.Components;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>Each report's newest rendering, kept until it is another: many eyes look at the same version.</summary>
public sealed class Documents
{
    private readonly ConcurrentDictionary<string, Rendered> _known = new(StringComparer.Ordinal);

    public Rendered Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (_known.TryGetValue(view.Record.Slug, out var known) && ReferenceEquals(known.Source, view.Rendered))
        {
            return known;
        }

        var source = view.Assessment.Report.Source;
        var diff = ReportDiff.Lines(source.Text, view.Rendered);
        var made = new Rendered(
            view.Rendered,
            (MarkupString)DocumentHtml.Render(view.Rendered.Text, DocumentHtml.OwnedLines(diff)),
            diff,
            new LineMap(source, view.Rendered));
        return _known[view.Record.Slug] = made;
    }

    /// <param name="Source">What it was made of.</param>
    public sealed record Rendered(RenderedReport Source, MarkupString Html, ImmutableArray<DiffLine> Diff, LineMap Lines);
}
