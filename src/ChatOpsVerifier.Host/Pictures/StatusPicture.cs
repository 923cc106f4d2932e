using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Rendering;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>A report's status as one picture for a channel: verdict, bar, findings, burn-up. Wide enough to be read on a phone.</summary>
internal static class StatusPicture
{
    private const float Width = 1200;
    private const float Margin = 56;
    private const float Content = Width - (2 * Margin);
    private const float RowHeight = 58;
    private const float ChartHeight = 250;

    /// <summary>More rows than this are no summary; the rest is counted.</summary>
    private const int MostFindings = 8;

    public static byte[] Draw(ReportView view, IReadOnlyList<BurnUpPoint> points)
    {
        var findings = view.Assessment.FindingOrder.Select(id => view.Assessment.Findings[id]).ToList();
        var rows = Math.Min(findings.Count, MostFindings) + (findings.Count > MostFindings ? 1 : 0);
        var chartTop = 356 + (rows * RowHeight) + 36;
        using var surface = SKSurface.Create(new SKImageInfo((int)Width, (int)(chartTop + ChartHeight + 64)));
        surface.Canvas.Clear(Palette.Paper);
        var brush = new Brush(surface.Canvas);
        DrawHead(brush, view);
        DrawFindings(brush, view.Assessment, findings);
        BurnUpPlot.Draw(brush, SKRect.Create(Margin, chartTop, Content, ChartHeight), points, view.Assessment.Counts.Checks);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void DrawHead(Brush brush, ReportView view)
    {
        var (assessment, counts) = (view.Assessment, view.Assessment.Counts);
        using var verdict = Fonts.Bold(44);
        using var big = Fonts.Bold(64);
        using var text = Fonts.Regular(30);
        var word = assessment.Verdict.Word;
        var pill = SKRect.Create(Margin, 48, verdict.MeasureText(word) + 56, 72);
        brush.Box(pill, 16, assessment.Verdict.IsPass ? Palette.Verified : Palette.Refuted);
        brush.Text(word, pill.MidX, 100, verdict, Palette.Paper, SKTextAlign.Center);
        var room = Content - pill.Width - 28;
        using var title = Fonts.Largest(view.Record.Title, room, 38, 26);
        brush.Text(Fonts.Fit(view.Record.Title, title, room), pill.Right + 28, 84 + (title.Size * 0.36f), title, Palette.Ink);

        var number = $"{counts.Settled}";
        brush.Text(number, Margin, 206, big, Palette.Ink);
        brush.Text($"of {counts.Checks} checks settled", Margin + big.MeasureText(number) + 18, 206, text, Palette.Soft);
        brush.Text($"{counts.Percent} %", Width - Margin, 206, big, Palette.Ink, SKTextAlign.Right);
        brush.Bar(SKRect.Create(Margin, 232, Content, 32), counts.Checks,
            (counts.Verified, Palette.Verified), (counts.NotAvailable, Palette.NotAvailable), (counts.Refuted, Palette.Refuted), (counts.Stale, Palette.Stale));
        DrawLegend(brush, counts);
    }

    private static void DrawLegend(Brush brush, Counts counts)
    {
        using var font = Fonts.Regular(24);
        var x = Margin;
        foreach (var (value, word, colour) in new[]
        {
            (counts.Verified, "verified", Palette.Verified), (counts.NotAvailable, "not available", Palette.NotAvailable),
            (counts.Refuted, "refuted", Palette.Refuted), (counts.Stale, "stale", Palette.Stale), (counts.Unknown, "unknown", Palette.Open),
        })
        {
            if (value == 0)
            {
                continue;
            }

            var label = $"{value} {word}";
            brush.Dot(x + 10, 296, 10, colour);
            brush.Text(label, x + 30, 305, font, Palette.Soft);
            x += 30 + font.MeasureText(label) + 36;
        }
    }

    private static void DrawFindings(Brush brush, Assessment assessment, List<FindingStatus> findings)
    {
        using var name = Fonts.Regular(29);
        using var count = Fonts.Bold(29);
        var y = 356f;
        foreach (var finding in findings.Take(MostFindings))
        {
            var s = finding.Status;
            var bar = SKRect.Create(Width - Margin - 110 - 24 - 300, y + 20, 300, 20);
            brush.Rule(Margin, y, Width - Margin, y, Palette.Line);
            brush.Text(Fonts.Fit(Name(assessment, finding), name, bar.Left - Margin - 32), Margin, y + 40, name, Palette.Ink);
            brush.Bar(bar, s.Checks, (s.Settled, Palette.Verified), (s.Refuted, Palette.Refuted), (s.Stale, Palette.Stale));
            brush.Text($"{s.Settled}/{s.Checks}", Width - Margin, y + 40, count, s.Passes ? Palette.Verified : Palette.Ink, SKTextAlign.Right);
            y += RowHeight;
        }

        if (findings.Count > MostFindings)
        {
            brush.Text($"and {findings.Count - MostFindings} more", Margin, y + 40, name, Palette.Soft);
        }
    }

    private static string Name(Assessment assessment, FindingStatus finding) =>
        assessment.Report.Findings.FirstOrDefault(f => f.Id == finding.Id) is { } source ? $"{source.Handle}  {finding.Title}" : finding.Title;
}
