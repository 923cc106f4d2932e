using System.Text;

namespace ChatOpsVerifier.Domain.Rendering;

/// <param name="OldStart">Zero-based first line that is replaced.</param>
/// <param name="OldEnd">Behind the last one; equal to the start: lines are only inserted.</param>
internal sealed record LineChange(int OldStart, int OldEnd, IReadOnlyList<string> NewLines);

/// <summary>Edits of characters as changes of whole lines.</summary>
internal static class LineChanges
{
    public static List<LineChange> From(LineTable lines, IReadOnlyList<OwnedEdit> edits)
    {
        var changes = new List<LineChange>();
        for (var i = 0; i < edits.Count;)
        {
            var edit = edits[i];
            if (IsWholeLines(lines, edit))
            {
                Add(changes, lines, lines.LineOf(edit.Span.Start), lines.LineOf(edit.Span.End), LineTable.Split(edit.Replacement));
                i++;
                continue;
            }

            var start = lines.LineOf(edit.Span.Start);
            var end = lines.LineOf(edit.Span.End) + 1;
            var next = i + 1;
            while (next < edits.Count && lines.LineOf(edits[next].Span.Start) < end && (!IsWholeLines(lines, edits[next]) || GoesOnFrom(edits[next - 1], edits[next])))
            {
                end = Math.Max(end, lines.LineOf(edits[next].Span.End) + 1);
                next++;
            }

            Add(changes, lines, start, Math.Min(end, lines.Count), LineTable.Split(Spliced(lines, edits, i, next, start, end)));
            i = next;
        }

        return changes;
    }

    /// <summary>Begins and ends where a line begins, and so does what it puts there.</summary>
    private static bool IsWholeLines(LineTable lines, OwnedEdit edit) =>
        StartsLine(lines, edit.Span.Start) && StartsLine(lines, edit.Span.End)
        && (edit.Replacement.Length == 0 || edit.Replacement[^1] is '\n' or '\r')
        && (edit.Span.Length > 0 || edit.Replacement.Length > 0);

    /// <summary>Stands where the text before it has not ended its line.</summary>
    private static bool GoesOnFrom(OwnedEdit previous, OwnedEdit edit) =>
        edit.Span.Start == previous.Span.End && (previous.Replacement.Length == 0 || previous.Replacement[^1] is not ('\n' or '\r'));

    private static bool StartsLine(LineTable lines, int offset) =>
        offset == 0 || lines.StartOf(lines.LineOf(offset)) == offset;

    private static string Spliced(LineTable lines, IReadOnlyList<OwnedEdit> edits, int from, int to, int startLine, int endLine)
    {
        var text = new StringBuilder();
        var at = lines.StartOf(startLine);
        for (var i = from; i < to; i++)
        {
            text.Append(lines.Text, at, edits[i].Span.Start - at).Append(edits[i].Replacement);
            at = edits[i].Span.End;
        }

        var end = lines.NextOf(endLine - 1);
        return text.Append(lines.Text, at, end - at).ToString();
    }

    /// <summary>Lines that came out as they went in are no change.</summary>
    private static void Add(List<LineChange> changes, LineTable lines, int start, int end, List<string> now)
    {
        var same = 0;
        while (start + same < end && same < now.Count && lines[start + same] == now[same])
        {
            same++;
        }

        start += same;
        now.RemoveRange(0, same);
        while (end > start && now.Count > 0 && lines[end - 1] == now[^1])
        {
            end--;
            now.RemoveAt(now.Count - 1);
        }

        if (end > start || now.Count > 0)
        {
            changes.Add(new LineChange(start, end, now));
        }
    }
}
