using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>The few strokes of which the picture is made.</summary>
internal sealed class Brush(SKCanvas canvas, Palette palette)
{
    /// <summary>Narrower parts of a bar are not seen on a phone.</summary>
    private const float Thinnest = 10;

    public Palette Palette => palette;

    public void Text(string text, float x, float baseline, Lettering letters, SKColor colour, SKTextAlign align = SKTextAlign.Left)
    {
        using var paint = Fill(colour);
        letters.Draw(canvas, paint, text, x, baseline, align);
    }

    public void Box(SKRect area, float radius, SKColor colour)
    {
        using var paint = Fill(colour);
        canvas.DrawRoundRect(area, radius, radius, paint);
    }

    public void Rule(float x1, float y1, float x2, float y2, SKColor colour, float width = 1)
    {
        using var paint = Stroke(colour, width);
        canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    /// <summary>Parts side by side in one rounded bar; what no part takes stays open. A part that is not zero is never invisible.</summary>
    public void Bar(SKRect area, int total, params ReadOnlySpan<(int Value, SKColor Colour)> parts)
    {
        var radius = area.Height / 2;
        canvas.Save();
        using var outline = new SKRoundRect(area, radius, radius);
        canvas.ClipRoundRect(outline, antialias: true);
        Box(area, 0, palette.Open);
        var left = area.Left;
        foreach (var (value, colour) in parts)
        {
            if (value > 0 && total > 0)
            {
                // Past the end nothing is seen: what had to be made visible takes from the last part.
                var width = Math.Max(Thinnest, area.Width * value / total);
                left = Math.Min(left, area.Right - Thinnest);
                Box(SKRect.Create(left, area.Top, width, area.Height), 0, colour);
                left += width;
            }
        }

        canvas.Restore();
    }

    public void Area(SKPath path, SKColor colour)
    {
        using var paint = Fill(colour);
        canvas.DrawPath(path, paint);
    }

    public void Curve(SKPath path, SKColor colour, float width)
    {
        using var paint = Stroke(colour, width);
        canvas.DrawPath(path, paint);
    }

    public void Dot(float x, float y, float radius, SKColor colour)
    {
        using var paint = Fill(colour);
        canvas.DrawCircle(x, y, radius, paint);
    }

    private static SKPaint Fill(SKColor colour) => new() { Color = colour, IsAntialias = true };

    private static SKPaint Stroke(SKColor colour, float width) =>
        new()
        {
            Color = colour,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeCap = SKStrokeCap.Round
        };
}
