using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>What the colours of the bar mean and how many checks each represents, in as many lines as that takes.</summary>
internal sealed class Legend : IDisposable
{
    private const float Dot = 14;
    private const float Indent = 42;
    private const float Gap = 44;
    private readonly Lettering _letters = new(Fonts.Regular, 42);
    private readonly List<(string Label, CheckState State, float X, int Line)> _entries = [];

    public Legend(Counts counts, float width)
    {
        var (x, line) = (0f, 0);
        foreach (var (state, count) in VerdictSummary.Tally(counts))
        {
            var label = $"{count} {VerdictSummary.Word(state)}";
            var taken = Indent + _letters.Measure(label);
            (x, line) = x > 0 && x + taken > width ? (0, line + 1) : (x, line);
            _entries.Add((label, state, x, line));
            x += taken + Gap;
        }

        Lines = line + 1;
    }

    public int Lines { get; }

    public void Draw(Brush brush, float left, float top, float lineHeight)
    {
        foreach (var (label, state, x, line) in _entries)
        {
            var baseline = top + (line * lineHeight) + 40;
            brush.Dot(left + x + Dot, baseline - Dot, Dot, brush.Palette.Of(state));
            brush.Text(label, left + x + Indent, baseline, _letters, brush.Palette.Soft);
        }
    }

    public void Dispose() => _letters.Dispose();
}
