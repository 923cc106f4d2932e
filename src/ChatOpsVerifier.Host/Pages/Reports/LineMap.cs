using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>From lines of the imported file to lines of the regenerated one: reasons and requirements name the first, the page shows the second.</summary>
public sealed class LineMap
{
    private readonly (int Line, int Shift)[] _steps;

    public LineMap(SourceText source, RenderedReport rendered)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rendered);
        var shift = 0;
        List<(int, int)> steps = [];
        foreach (var edit in rendered.Edits)
        {
            var grown = Breaks(edit.Replacement) - Breaks(source.Text.AsSpan(edit.Span.Start, edit.Span.Length));
            if (grown != 0)
            {
                shift += grown;
                // What is inserted at the start of a line pushes that very line down.
                var line = source.LineOf(edit.Span.End);
                steps.Add((edit.Span.End == source.StartOfLine(line) ? line : line + 1, shift));
            }
        }

        _steps = [.. steps];
    }

    public int NewLine(int line)
    {
        var shift = 0;
        foreach (var step in _steps)
        {
            if (step.Line > line)
            {
                break;
            }

            shift = step.Shift;
        }

        return line + shift;
    }

    private static int Breaks(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - Pairs(text);

    private static int Pairs(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOf("\r\n"); at >= 0; at = text.IndexOf("\r\n"))
        {
            count++;
            text = text[(at + 2)..];
        }

        return count;
    }
}
