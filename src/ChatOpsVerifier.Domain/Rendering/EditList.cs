using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Collects the owned edits of one text and splices them in. What would not change a character is not an edit.</summary>
internal sealed class EditList(string text)
{
    private readonly List<OwnedEdit> _edits = [];
    private readonly HashSet<TextSpan> _claimed = [];

    public string Text => text;

    /// <summary>Replaces characters within a line. Two nodes may claim one place: the first one says what is there, also where it leaves it as it is.</summary>
    public void Replace(TextSpan span, string replacement, string owner, string? nodeId)
    {
        if ((span.Length == 0 || _claimed.Add(span)) && !text.AsSpan(span.Start, span.Length).SequenceEqual(replacement))
        {
            _edits.Add(new OwnedEdit(span, replacement, owner, nodeId));
        }
    }

    /// <summary>Writes whole lines into a slot, or takes away what an earlier regeneration wrote there.</summary>
    /// <param name="lines">Without indent and line break; empty: nothing belongs there.</param>
    /// <param name="setApart">Blank lines are put before and behind it where there are none.</param>
    public void Write(OwnedSlot slot, IReadOnlyList<string> lines, bool setApart, string owner, string? nodeId)
    {
        var (start, end) = (slot.Existing.Start, slot.Existing.End);
        if (lines.Count == 0)
        {
            Remove(slot, setApart, owner, nodeId);
            return;
        }

        var newLine = NewLineAt(start);
        var body = new StringBuilder();
        var opensLine = start == 0 || text[start - 1] is '\n' or '\r';
        if (!opensLine)
        {
            body.Append(newLine);
        }

        if (setApart && !(start == 0 || (opensLine && IsBlankLineBefore(start))))
        {
            body.Append(newLine);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            body.Append(i == 0 ? "" : newLine).Append(lines[i].Length == 0 ? "" : slot.Indent).Append(lines[i]);
        }

        var closesLine = slot.IsPresent ? text[end - 1] is '\n' or '\r' : opensLine;
        if (closesLine)
        {
            body.Append(newLine);
            if (setApart && end < text.Length && !IsBlankLineAt(end))
            {
                body.Append(newLine);
            }
        }

        Replace(slot.Existing, body.ToString(), owner, nodeId);
    }

    /// <summary>A list written in front of this place would take what follows in as its own: more items or indented lines.</summary>
    public bool WouldTakeIn(int position)
    {
        position = NextFilled(position);
        var rest = text.AsSpan(position);
        var marker = rest.TrimStart("0123456789");
        return rest is [' ' or '\t', ..]
            || (marker.Length == rest.Length && rest is ['-' or '*' or '+', ' ' or '\t' or '\r' or '\n', ..])
            || (marker.Length < rest.Length && marker is ['.' or ')', ' ' or '\t' or '\r' or '\n', ..]);
    }

    public RenderedReport Splice(SourceText source)
    {
        var ordered = _edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length).ToList();
        var spliced = new StringBuilder(text.Length + ordered.Sum(e => e.Replacement.Length));
        var kept = ImmutableArray.CreateBuilder<OwnedEdit>(ordered.Count);
        var at = 0;
        foreach (var edit in ordered)
        {
            if (edit.Span.Start < at)
            {
                continue;
            }

            spliced.Append(text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
            kept.Add(edit);
        }

        var result = spliced.Append(text, at, text.Length - at).ToString();
        return new RenderedReport(source.Encode(result), result, kept.ToImmutable());
    }

    private void Remove(OwnedSlot slot, bool setApart, string owner, string? nodeId)
    {
        if (!slot.IsPresent)
        {
            return;
        }

        var end = slot.Existing.End;
        if (setApart && IsBlankLineBefore(slot.Existing.Start) && end < text.Length && IsBlankLineAt(end))
        {
            end = NextLine(end);
        }

        Replace(TextSpan.FromBounds(slot.Existing.Start, end), "", owner, nodeId);
    }

    /// <summary>The line break of the line before, else of the next one: an owned line looks like its neighbours.</summary>
    private string NewLineAt(int position)
    {
        var before = position == 0 ? -1 : text.AsSpan(0, position).LastIndexOfAny('\n', '\r');
        var found = before >= 0 ? before : text.AsSpan(position).IndexOfAny('\n', '\r') is var after and >= 0 ? position + after : -1;
        return found < 0 ? "\n"
            : text[found] == '\n' ? (found > 0 && text[found - 1] == '\r' ? "\r\n" : "\n")
            : found + 1 < text.Length && text[found + 1] == '\n' ? "\r\n" : "\r";
    }

    private bool IsBlankLineBefore(int lineStart)
    {
        var end = lineStart;
        if (end > 0 && text[end - 1] == '\n')
        {
            end--;
        }

        if (end > 0 && text[end - 1] == '\r')
        {
            end--;
        }

        var start = end;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return end < lineStart && text.AsSpan(start, end - start).IsWhiteSpace();
    }

    private bool IsBlankLineAt(int lineStart)
    {
        var length = text.AsSpan(lineStart).IndexOfAny('\n', '\r');
        return text.AsSpan(lineStart, length < 0 ? text.Length - lineStart : length).IsWhiteSpace();
    }

    private int NextFilled(int position)
    {
        while (position < text.Length && IsBlankLineAt(position))
        {
            position = NextLine(position);
        }

        return position;
    }

    private int NextLine(int lineStart)
    {
        var length = text.AsSpan(lineStart).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return text.Length;
        }

        var at = lineStart + length;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
