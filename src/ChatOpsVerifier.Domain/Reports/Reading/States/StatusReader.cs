using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Takes a label's value apart: <c>**UNKNOWN** (requires operator verification)</c>.</summary>
internal static class StatusReader
{
    /// <returns>Null: the value does not begin with a status word, or offers several to choose from.</returns>
    public static StatusLabel? TryRead(SourceText source, LabelLine label)
    {
        if (label.IsBare)
        {
            return null;
        }

        var text = source.Text.AsSpan(label.Value.Start, label.Value.Length);
        if (Alternatives.In(text.ToString()))
        {
            return null;
        }

        var (start, length, after) = WordIn(text);
        var word = text.Slice(start, length).ToString();
        if (start == 0 && length > 0 && InFront(label, word) is { } sentence)
        {
            return sentence;
        }

        return length > 0 && StateVocabulary.Classify(word) is not null
            ? new StatusLabel(
                label.Line, new TextSpan(label.Value.Start + start, length), word, TextSpan.FromBounds(label.Value.Start + after, label.Value.End))
            : null;
    }

    /// <summary>As in a cell: a sentence that begins with a state keeps its words, and of "✅ Approved by Ana" the mark is the state.</summary>
    private static StatusLabel? InFront(LabelLine label, string text)
    {
        var cell = StateCell.Read(text);
        return cell.Shape switch
        {
            StateShape.Sentence => new StatusLabel(label.Line, TextSpan.At(label.Value.Start), text.Substring(cell.WordStart, cell.WordLength), label.Value),
            StateShape.Mark when cell.Start == 0 && cell.Length < text.Length
                && StateVocabulary.AtStart(text.AsSpan(cell.Length).TrimStart(" *_`")) is not null =>
                new StatusLabel(
                    label.Line,
                    new TextSpan(label.Value.Start, cell.Length),
                    text[..cell.Length],
                    TextSpan.FromBounds(label.Value.Start + cell.Length, label.Value.End)),
            _ => null,
        };
    }

    private static (int Start, int Length, int After) WordIn(ReadOnlySpan<char> text)
    {
        if (text[0] is '*' or '_' or '`')
        {
            var run = 1;
            while (run < text.Length && run < 3 && text[run] == text[0])
            {
                run++;
            }

            var close = text[run..].IndexOf(text[..run]);
            if (close > 0)
            {
                return (run, close, run + close + run);
            }
        }

        // A mark in front ("❌ **FAIL**") says the same as the word: one goes with the other.
        var end = text.Length;
        foreach (var stop in (ReadOnlySpan<string>)
        [
            " (",
            " - ",
            " – ",
            " — ",
            ", ",
            "; ",
            ". ",
            ": ",
            "（",
            "，",
            "、",
            "；",
            "。",
            "：",
            " → ",
            " | ",
            " · ",
            " • "
        ])
        {
            var found = text.IndexOf(stop);
            if (found > 0)
            {
                end = Math.Min(end, found);
            }
        }

        if (end == text.Length && text[^1] is '.' or '。')
        {
            end--;
        }

        return (0, end, end);
    }
}
