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
        for (var next = 0; next < edits.Count;)
        {
            var start = lines.LineOf(edits[next].Span.Start);
            var end = start;
            var at = lines.StartOf(start);
            var now = new StringBuilder();

            // Edits that touch a common line make one change; the others stay apart, also where one begins right behind the other.
            do
            {
                var edit = edits[next++];
                now.Append(lines.Text, at, edit.Span.Start - at).Append(edit.Replacement);
                at = edit.Span.End;
                end = lines.LineOf(at) + (StartsLine(lines, at) && EndsLine(now) ? 0 : 1);
            }
            while (next < edits.Count && lines.LineOf(edits[next].Span.Start) < end);

            if (end > start)
            {
                now.Append(lines.Text, at, lines.NextOf(end - 1) - at);
            }

            Add(changes, lines, start, Math.Min(end, lines.Count), LineTable.Split(now.ToString()));
        }

        return changes;
    }

    private static bool StartsLine(LineTable lines, int offset) =>
        offset == 0 || lines.StartOf(lines.LineOf(offset)) == offset;

    /// <summary>What would follow is at the start of a line. Nothing yet: the text begins where a line does.</summary>
    private static bool EndsLine(StringBuilder text) => text.Length == 0 || text[^1] is '\n' or '\r';

    /// <summary>Lines that came out as they went in are not a change.</summary>
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
