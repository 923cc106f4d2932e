using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>A report's status as one picture for a channel: verdict, bar, findings, burn-up. Wide enough to be read on a phone.</summary>
internal static class StatusPicture
{
    private const float Width = 1200;
    private const float Margin = 48;
    private const float Content = Width - (2 * Margin);
    private const float LegendHeight = 62;
    private const float RowHeight = 136;

    /// <summary>Drawn at three times the 330 points of a phone: more pixels are more bytes and no more to see.</summary>
    private const float Scale = 990 / Width;

    /// <summary>Smaller than this, and nobody reads it where a phone shows the picture 330 points wide.</summary>
    private const float Body = 44;

    private const float TitleLine = 66;

    /// <summary>More rows than this are not a summary; the rest is counted.</summary>
    private const int MostFindings = 8;

    public static byte[] Draw(ReportView view, IReadOnlyList<BurnUpPoint> points, bool dark = false)
    {
        var assessment = view.Assessment;
        var findings = assessment.FindingOrder.Select(id => assessment.Findings[id]).ToList();
        var rows = Math.Min(findings.Count, MostFindings) + (findings.Count > MostFindings ? 1 : 0);
        using var titling = new Lettering(Fonts.Bold, 54);
        using var legend = new Legend(assessment.Counts, Content);
        var title = titling.Wrap(Glyphs.Writable(view.Record.Title, Fonts.Bold, view.Record.Slug), Content, 2);
        var countTop = 212 + ((title.Count - 1) * (TitleLine + 6));
        var legendTop = countTop + 188;
        var findingsTop = legendTop + (legend.Lines * LegendHeight) + 32;
        var chartTop = findingsTop + (rows * RowHeight) + 24;
        var chartHeight = BurnUpPlot.HeightOf(view.Status, Content);
        var palette = dark ? Palette.Dark : Palette.Light;
        using var surface = SKSurface.Create(
            new SKImageInfo((int)(Width * Scale), (int)((chartTop + chartHeight + Margin) * Scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(palette.Paper);
        surface.Canvas.Scale(Scale);
        var brush = new Brush(surface.Canvas, palette);
        DrawVerdict(brush, assessment);
        for (var line = 0; line < title.Count; line++)
        {
            brush.Text(title[line], Margin, 212 + (line * TitleLine), titling, palette.Ink);
        }

        DrawCounts(brush, assessment.Counts, countTop);
        legend.Draw(brush, Margin, legendTop, LegendHeight);
        DrawFindings(brush, assessment, findings, findingsTop);
        BurnUpPlot.Draw(brush, SKRect.Create(Margin, chartTop, Content, chartHeight), points, view.Status);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, 9));
        return png?.ToArray() ?? throw new InvalidOperationException("The picture could not be written as PNG.");
    }

    private static void DrawVerdict(Brush brush, Assessment assessment)
    {
        using var verdict = new Lettering(Fonts.Bold, 64);
        using var big = new Lettering(Fonts.Bold, 84);
        using var text = new Lettering(Fonts.Bold, Body);
        var (word, percent) = (VerdictSummary.IsBroken(assessment.Verdict) ? "BROKEN" : assessment.Verdict.Word, $"{assessment.Counts.Percent} %");
        var colour = brush.Palette.Of(StatusSummary.Tone(assessment));
        var pill = SKRect.Create(Margin, 40, verdict.Measure(word) + 72, 100);
        brush.Box(pill, 20, colour);
        brush.Text(word, pill.MidX, 113, verdict, brush.Palette.OnColour, SKTextAlign.Center);
        brush.Text(percent, Width - Margin, 120, big, brush.Palette.Ink, SKTextAlign.Right);
        var room = Width - Margin - big.Measure(percent) - 32 - (pill.Right + 32);
        brush.Text(text.Fit(VerdictSummary.Gist(assessment), room), pill.Right + 32, 107, text, colour);
    }

    private static void DrawCounts(Brush brush, Counts counts, float top)
    {
        using var big = new Lettering(Fonts.Bold, 84);
        using var text = new Lettering(Fonts.Regular, 50);
        var number = $"{counts.Settled}";
        brush.Text(number, Margin, top + 96, big, brush.Palette.Ink);
        brush.Text($"of {counts.Checks} checks settled", Margin + big.Measure(number) + 22, top + 96, text, brush.Palette.Soft);
        brush.Bar(SKRect.Create(Margin, top + 124, Content, 40), counts.Checks,
            [.. VerdictSummary.Tally(counts).Where(t => t.State != CheckState.Unknown).Select(t => (t.Count, brush.Palette.Of(t.State)))]);
    }

    private static void DrawFindings(Brush brush, Assessment assessment, List<FindingStatus> findings, float top)
    {
        using var name = new Lettering(Fonts.Regular, Body);
        using var count = new Lettering(Fonts.Bold, Body);
        var palette = brush.Palette;
        var y = top;
        foreach (var finding in Shown(findings))
        {
            var s = finding.Status;
            var settled = $"{s.Settled}/{s.Checks}";
            brush.Rule(Margin, y, Width - Margin, y, palette.Line, 2);
            brush.Text(name.Fit(Name(assessment, finding), Content - count.Measure(settled) - 32), Margin, y + 60, name, palette.Ink);
            brush.Text(settled, Width - Margin, y + 60, count, s.Passes ? palette.Verified : palette.Ink, SKTextAlign.Right);
            brush.Bar(SKRect.Create(Margin, y + 84, Content, 22), s.Checks,
                (s.Settled, palette.Verified), (s.Refuted, palette.Refuted), (s.Conflicts, palette.Conflict), (s.Stale, palette.Stale));
            y += RowHeight;
        }

        if (findings.Count > MostFindings)
        {
            brush.Rule(Margin, y, Width - Margin, y, palette.Line, 2);
            var complete = findings.Except(Shown(findings)).Count(f => f.Status.Passes);
            brush.Text(
                $"and {findings.Count - MostFindings} more{(complete == 0 ? "" : $", {complete} of them complete")}", Margin, y + 74, name, palette.Soft);
        }
    }

    /// <summary>Where not all have room, those on which something is left to do.</summary>
    private static IEnumerable<FindingStatus> Shown(List<FindingStatus> findings)
    {
        var kept = findings.OrderBy(f => f.Status.Passes).Take(MostFindings).ToHashSet();
        return findings.Where(kept.Contains);
    }

    private static string Name(Assessment assessment, FindingStatus finding) =>
        assessment.Report.Findings.FirstOrDefault(f => f.Id == finding.Id) is { } source
            ? $"{source.Handle}  {Glyphs.Writable(finding.Title, Fonts.Regular, $"(line {source.Line})")}"
            : finding.Title;
}
