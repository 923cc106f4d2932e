using System.Text;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>A text in one size, each stretch of it in the face that has its characters.</summary>
internal sealed class Lettering(SKTypeface face, float size) : IDisposable
{
    private readonly Dictionary<SKTypeface, SKFont> _fonts = [];

    public float Size => size;

    public float Measure(string text) => Stretches(text).Sum(s => s.Font.MeasureText(s.Text));

    public void Draw(SKCanvas canvas, SKPaint paint, string text, float x, float baseline, SKTextAlign align)
    {
        x -= align switch
        {
            SKTextAlign.Right => Measure(text),
            SKTextAlign.Center => Measure(text) / 2,
            _ => 0,
        };
        foreach (var (part, font) in Stretches(text))
        {
            canvas.DrawText(part, x, baseline, SKTextAlign.Left, font, paint);
            x += font.MeasureText(part);
        }
    }

    /// <summary>The text, cut with an ellipsis where it is wider than there is room.</summary>
    public string Fit(string text, float width)
    {
        text = Glyphs.Writable(text, face, "");
        if (Measure(text) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Measure($"{kept}{rune}…") > width)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>In at most so many lines, broken between words where there are any; the last is cut.</summary>
    public IReadOnlyList<string> Wrap(string text, float width, int most)
    {
        var lines = new List<string>();
        var rest = Glyphs.Writable(text, face, "");
        while (lines.Count < most - 1 && Measure(rest) > width)
        {
            var fits = Fit(rest, width).TrimEnd('…').Length;
            var space = rest.LastIndexOf(' ', Math.Min(fits, rest.Length - 1));
            var end = space > fits / 2 ? space : fits;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(Fit(rest, width));
        return lines;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    private IEnumerable<(string Text, SKFont Font)> Stretches(string text)
    {
        var stretch = new StringBuilder();
        SKTypeface? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Glyphs.FaceOf(rune, face) is not { } needed)
            {
                continue;
            }

            if (current is not null && needed != current)
            {
                yield return (stretch.ToString(), FontOf(current));
                stretch.Clear();
            }

            current = needed;
            stretch.Append(rune.ToString());
        }

        if (current is not null)
        {
            yield return (stretch.ToString(), FontOf(current));
        }
    }

    private SKFont FontOf(SKTypeface needed)
    {
        if (!_fonts.TryGetValue(needed, out var font))
        {
            font = _fonts[needed] = new SKFont(needed, size) { Subpixel = false, Edging = SKFontEdging.Antialias };
        }

        return font;
    }
}
