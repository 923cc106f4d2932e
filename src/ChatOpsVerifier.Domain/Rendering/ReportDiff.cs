using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Exactly the owned lines that changed, as a unified diff made from the edits (never guessed by comparing texts).</summary>
public static class ReportDiff
{
    public static ImmutableArray<DiffLine> Lines(string source, RenderedReport rendered, int context = 2)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rendered);
        ArgumentOutOfRangeException.ThrowIfNegative(context);
        var lines = new LineTable(source);
        var changes = LineChanges.From(lines, rendered.Edits);
        var diff = ImmutableArray.CreateBuilder<DiffLine>();
        var shift = 0;
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * context)
            {
                last++;
            }

            shift += Hunk(diff, lines, changes, first, last, context, shift);
            first = last + 1;
        }

        return diff.ToImmutable();
    }

    /// <returns>How many lines longer the new text is behind the hunk than before it.</returns>
    private static int Hunk(ImmutableArray<DiffLine>.Builder diff, LineTable lines, List<LineChange> changes, int first, int last, int context, int shift)
    {
        var from = Math.Max(0, changes[first].OldStart - context);
        var to = Math.Min(lines.Count, changes[last].OldEnd + context);
        var grown = 0;
        for (var i = first; i <= last; i++)
        {
            grown += changes[i].NewLines.Count - (changes[i].OldEnd - changes[i].OldStart);
        }

        diff.Add(new DiffLine('@', null, null, $"@@ -{Range(from, to - from)} +{Range(from + shift, to - from + grown)} @@"));
        var (oldLine, newLine) = (from, from + shift);
        for (var i = first; i <= last; i++)
        {
            Unchanged(changes[i].OldStart);
            for (; oldLine < changes[i].OldEnd; oldLine++)
            {
                diff.Add(new DiffLine('-', oldLine + 1, null, lines[oldLine]));
            }

            foreach (var text in changes[i].NewLines)
            {
                newLine++;
                diff.Add(new DiffLine('+', null, newLine, text));
            }
        }

        Unchanged(to);
        return grown;

        void Unchanged(int until)
        {
            for (; oldLine < until; oldLine++)
            {
                newLine++;
                diff.Add(new DiffLine(' ', oldLine + 1, newLine, lines[oldLine]));
            }
        }
    }

    /// <summary>An empty range names the line before it.</summary>
    private static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";
}

/// <param name="Kind">' ' context, '-' removed, '+' added, '@' hunk header.</param>
/// <param name="OldLine">One-based; null for added lines.</param>
public sealed record DiffLine(char Kind, int? OldLine, int? NewLine, string Text)
{
    /// <summary>The line as a unified diff has it.</summary>
    public override string ToString() => Kind == '@' ? Text : $"{Kind}{Text}";
}
