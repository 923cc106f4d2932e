using System.Globalization;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reminders;
using NodaTime;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>Settled checks over time, against all there are, up to now.</summary>
internal static class BurnUpPlot
{
    private const float Pad = 32;
    private const float LineHeight = 56;
    private const float SmallSize = 40;

    /// <summary>With what is new and the forecast, where there is either.</summary>
    public static float HeightOf(StatusFacts facts, float width)
    {
        using var small = new Lettering(Fonts.Regular, SmallSize);
        return 420 + (LineHeight * Lines(facts, small, width - (2 * Pad)).Count());
    }

    public static void Draw(Brush brush, SKRect area, IReadOnlyList<BurnUpPoint> points, StatusFacts facts)
    {
        var palette = brush.Palette;
        var checks = facts.Assessment.Counts.Checks;
        brush.Box(area, 16, palette.Panel);
        using var small = new Lettering(Fonts.Regular, SmallSize);
        using var label = new Lettering(Fonts.Bold, 42);
        brush.Text("Settled over time", area.Left + Pad, area.Top + 64, label, palette.Ink);
        var top = area.Top + 116;
        foreach (var line in Lines(facts, small, area.Width - (2 * Pad)))
        {
            brush.Text(line, area.Left + Pad, top + 8, small, palette.Soft);
            top += LineHeight;
        }

        var plot = new SKRect(area.Left + Pad, top, area.Right - Pad - small.Measure($"{checks}") - 20, area.Bottom - 92);
        brush.Rule(plot.Left, plot.Top, plot.Right, plot.Top, palette.Soft.WithAlpha(110), 2);
        brush.Rule(plot.Left, plot.Bottom, plot.Right, plot.Bottom, palette.Line, 2);
        brush.Text($"{checks}", plot.Right + 20, plot.Top + 14, small, palette.Soft);
        if (points.Count == 0 || checks == 0)
        {
            return;
        }

        // A clock that was set back must not lead the line out of its plot.
        var (first, latest) = (points.Min(p => p.At), points.Max(p => p.At));
        var last = facts.Now > latest ? facts.Now : latest;
        var span = Math.Max(1, (last - first).TotalSeconds);
        DrawSteps(brush, plot, [.. points.OrderBy(p => p.At).Select(p => new SKPoint(
            plot.Left + (plot.Width * (float)((p.At - first).TotalSeconds / span)),
            plot.Bottom - (plot.Height * Math.Min(1f, (float)p.Settled / checks))))]);
        var days = facts.Zone.DateOf(first) != facts.Zone.DateOf(last);
        brush.Text(Stamp(first, days, facts.Zone), plot.Left, area.Bottom - 30, small, palette.Soft);
        brush.Text(Stamp(last, days, facts.Zone), area.Right - Pad, area.Bottom - 30, small, palette.Soft, SKTextAlign.Right);
    }

    private static IEnumerable<string> Lines(StatusFacts facts, Lettering small, float width)
    {
        var news = facts.DeltaWords is { } words ? small.Wrap($"{char.ToUpperInvariant(words[0])}{words[1..]}", width, 2) : [];
        return facts.Forecast is Forecast.Between forecast ? news.Append(small.Fit($"Forecast: {forecast.Dates}", width)) : news;
    }

    /// <summary>Steps, not slopes: between two answers nothing was known.</summary>
    private static void DrawSteps(Brush brush, SKRect plot, SKPoint[] points)
    {
        var colour = brush.Palette.Verified;
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
        brush.Area(under, colour.WithAlpha(38));
        brush.Curve(line, colour, 8);
        brush.Dot(line.LastPoint.X, line.LastPoint.Y, 14, colour);
    }

    private static string Stamp(DateTimeOffset at, bool days, DateTimeZone zone) =>
        zone.ToLocal(at).ToString(days ? "d MMM yyyy" : "d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
