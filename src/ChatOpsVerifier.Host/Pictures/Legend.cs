using ChatOpsVerifier.Domain.Verification;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>What the colours of the bar mean and how many checks each stands for, in as many lines as that takes.</summary>
internal sealed class Legend : IDisposable
{
    private const float Dot = 14;
    private const float Indent = 42;
    private const float Gap = 44;
    private readonly SKFont _font = Fonts.Regular(42);
    private readonly List<(string Label, SKColor Colour, float X, int Line)> _entries = [];

    public Legend(Counts counts, float width)
    {
        var (x, line) = (0f, 0);
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
            var taken = Indent + _font.MeasureText(label);
            (x, line) = x > 0 && x + taken > width ? (0, line + 1) : (x, line);
            _entries.Add((label, colour, x, line));
            x += taken + Gap;
        }

        Lines = line + 1;
    }

    public int Lines { get; }

    public void Draw(Brush brush, float left, float top, float lineHeight)
    {
        foreach (var (label, colour, x, line) in _entries)
        {
            var baseline = top + (line * lineHeight) + 40;
            brush.Dot(left + x + Dot, baseline - Dot, Dot, colour);
            brush.Text(label, left + x + Indent, baseline, _font, Palette.Soft);
        }
    }

    public void Dispose() => _font.Dispose();
}
