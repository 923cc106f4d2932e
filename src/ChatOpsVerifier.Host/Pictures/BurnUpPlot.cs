using System.Globalization;
using ChatOpsVerifier.Domain.Rendering;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>Settled checks over time, against all there are.</summary>
internal static class BurnUpPlot
{
    private const float Pad = 32;

    public static void Draw(Brush brush, SKRect area, IReadOnlyList<BurnUpPoint> points, int checks)
    {
        brush.Box(area, 16, Palette.Panel);
        using var small = Fonts.Regular(38);
        using var label = Fonts.Bold(42);
        brush.Text("Settled over time", area.Left + Pad, area.Top + 64, label, Palette.Ink);
        var plot = new SKRect(area.Left + Pad, area.Top + 110, area.Right - Pad - small.MeasureText($"{checks}") - 20, area.Bottom - 92);
        brush.Rule(plot.Left, plot.Top, plot.Right, plot.Top, Palette.Soft.WithAlpha(110), 2);
        brush.Rule(plot.Left, plot.Bottom, plot.Right, plot.Bottom, Palette.Line, 2);
        brush.Text($"{checks}", plot.Right + 20, plot.Top + 14, small, Palette.Soft);
        if (points.Count == 0 || checks == 0)
        {
            return;
        }

        // A clock that was set back must not lead the line out of its plot.
        var (first, last) = (points.Min(p => p.At), points.Max(p => p.At));
        var span = Math.Max(1, (last - first).TotalSeconds);
        DrawSteps(brush, plot, [.. points.OrderBy(p => p.At).Select(p => new SKPoint(
            plot.Left + (plot.Width * (float)((p.At - first).TotalSeconds / span)),
            plot.Bottom - (plot.Height * p.Settled / checks)))]);
        var days = (last - first).TotalDays >= 1;
        brush.Text(Stamp(first, days), plot.Left, area.Bottom - 30, small, Palette.Soft);
        brush.Text(Stamp(last, days) + " UTC", area.Right - Pad, area.Bottom - 30, small, Palette.Soft, SKTextAlign.Right);
    }

    /// <summary>Steps, not slopes: between two answers nothing was known.</summary>
    private static void DrawSteps(Brush brush, SKRect plot, SKPoint[] points)
    {
        using var line = new SKPath();
        line.MoveTo(points[0]);
        foreach (var point in points.Skip(1))
        {
            line.LineTo(point.X, line.LastPoint.Y);
            line.LineTo(point);
        }

        if (points[^1].X < plot.Right)
        {
            line.LineTo(plot.Right, points[^1].Y);
        }

        using var under = new SKPath(line);
        under.LineTo(under.LastPoint.X, plot.Bottom);
        under.LineTo(plot.Left, plot.Bottom);
        under.Close();
        brush.Area(under, Palette.Verified.WithAlpha(38));
        brush.Curve(line, Palette.Verified, 8);
        brush.Dot(line.LastPoint.X, line.LastPoint.Y, 14, Palette.Verified);
    }

    private static string Stamp(DateTimeOffset at, bool days) =>
        at.UtcDateTime.ToString(days ? "d MMM yyyy" : "d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
