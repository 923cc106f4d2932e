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
    private const float HeadHeight = 400;
    private const float LegendHeight = 62;
    private const float RowHeight = 136;
    private const float ChartHeight = 420;

    /// <summary>Smaller than this, and nobody reads it where a phone shows the picture 330 points wide.</summary>
    private const float Body = 44;

    /// <summary>More rows than this are no summary; the rest is counted.</summary>
    private const int MostFindings = 8;

    public static byte[] Draw(ReportView view, IReadOnlyList<BurnUpPoint> points)
    {
        var assessment = view.Assessment;
        var findings = assessment.FindingOrder.Select(id => assessment.Findings[id]).ToList();
        var rows = Math.Min(findings.Count, MostFindings) + (findings.Count > MostFindings ? 1 : 0);
        using var legend = new Legend(assessment.Counts, Content);
        var findingsTop = HeadHeight + (legend.Lines * LegendHeight) + 32;
        var chartTop = findingsTop + (rows * RowHeight) + 24;
        using var surface = SKSurface.Create(new SKImageInfo((int)Width, (int)(chartTop + ChartHeight + Margin)));
        surface.Canvas.Clear(Palette.Paper);
        var brush = new Brush(surface.Canvas);
        DrawHead(brush, view);
        legend.Draw(brush, Margin, HeadHeight, LegendHeight);
        DrawFindings(brush, assessment, findings, findingsTop);
        BurnUpPlot.Draw(brush, SKRect.Create(Margin, chartTop, Content, ChartHeight), points, assessment.Counts.Checks);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void DrawHead(Brush brush, ReportView view)
    {
        var (assessment, counts) = (view.Assessment, view.Assessment.Counts);
        using var verdict = Fonts.Bold(64);
        using var big = Fonts.Bold(84);
        using var text = Fonts.Regular(50);
        var word = assessment.Verdict.Word;
        var pill = SKRect.Create(Margin, 40, verdict.MeasureText(word) + 72, 100);
        brush.Box(pill, 20, assessment.Verdict.IsPass ? Palette.Verified : Palette.Refuted);
        brush.Text(word, pill.MidX, 113, verdict, Palette.Paper, SKTextAlign.Center);
        brush.Text($"{counts.Percent} %", Width - Margin, 120, big, Palette.Ink, SKTextAlign.Right);
        using var title = Fonts.Largest(view.Record.Title, Content, 54, 38);
        brush.Text(Fonts.Fit(view.Record.Title, title, Content), Margin, 212, title, Palette.Ink);

        var number = $"{counts.Settled}";
        brush.Text(number, Margin, 308, big, Palette.Ink);
        brush.Text($"of {counts.Checks} checks settled", Margin + big.MeasureText(number) + 22, 308, text, Palette.Soft);
        brush.Bar(SKRect.Create(Margin, 336, Content, 40), counts.Checks,
            (counts.Verified, Palette.Verified), (counts.NotAvailable, Palette.NotAvailable), (counts.Refuted, Palette.Refuted), (counts.Stale, Palette.Stale));
    }

    private static void DrawFindings(Brush brush, Assessment assessment, List<FindingStatus> findings, float top)
    {
        using var name = Fonts.Regular(Body);
        using var count = Fonts.Bold(Body);
        var y = top;
        foreach (var finding in findings.Take(MostFindings))
        {
            var s = finding.Status;
            var settled = $"{s.Settled}/{s.Checks}";
            brush.Rule(Margin, y, Width - Margin, y, Palette.Line, 2);
            brush.Text(Fonts.Fit(Name(assessment, finding), name, Content - count.MeasureText(settled) - 32), Margin, y + 60, name, Palette.Ink);
            brush.Text(settled, Width - Margin, y + 60, count, s.Passes ? Palette.Verified : Palette.Ink, SKTextAlign.Right);
            brush.Bar(SKRect.Create(Margin, y + 84, Content, 22), s.Checks, (s.Settled, Palette.Verified), (s.Refuted, Palette.Refuted), (s.Stale, Palette.Stale));
            y += RowHeight;
        }

        if (findings.Count > MostFindings)
        {
            brush.Text($"and {findings.Count - MostFindings} more", Margin, y + 60, name, Palette.Soft);
        }
    }

    private static string Name(Assessment assessment, FindingStatus finding) =>
        assessment.Report.Findings.FirstOrDefault(f => f.Id == finding.Id) is { } source ? $"{source.Handle}  {finding.Title}" : finding.Title;
}
