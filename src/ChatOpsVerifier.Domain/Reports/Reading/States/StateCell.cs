namespace ChatOpsVerifier.Domain.Reports.Reading.States;

internal enum StateShape
{
    /// <summary>Nothing, or something that is there so that the cell is not empty.</summary>
    Blank,

    /// <summary>A sign: "✅", "[ ]".</summary>
    Mark,

    /// <summary>A word of the vocabulary.</summary>
    Word,

    /// <summary>Both: "✅ PASS". They go together.</summary>
    MarkAndWord,

    /// <summary>"DONE ✅".</summary>
    WordAndMark,

    /// <summary>Words to choose from: "PASS / FAIL".</summary>
    Alternatives,

    /// <summary>
    /// A sentence that begins with a word of the vocabulary: "Scheduled for Q1", "Completed by Ana". Another word in its place would make it untrue, so a state
    /// goes in front.
    /// </summary>
    Sentence,

    /// <summary>"N/A": a word for that, and nothing else.</summary>
    NotApplicable,

    /// <summary>A word or two that the vocabulary does not have.</summary>
    Foreign,

    /// <summary>A sentence without a state.</summary>
    Remark,
}

/// <summary>What a status cell says, and which part of it says that: the rest is its author's remark.</summary>
/// <param name="Start">Offset of the state in the cell; of the cell's content for a remark, in front of which a state would go.</param>
/// <param name="Length">0 for a remark and a sentence.</param>
/// <param name="State"><c>null</c>: foreign words, and remarks.</param>
/// <param name="WordStart">Where the word begins, from <paramref name="Start"/>: of a mark and a word, and of a sentence; of a word and a mark where the mark
/// begins.</param>
/// <param name="WordLength">Of a sentence, and of a word and a mark.</param>
internal readonly record struct StateCell(StateShape Shape, int Start, int Length, ClaimedState? State, int WordStart = 0, int WordLength = 0)
{
    private static readonly string[] Arrows = ["→", "➡", "⇒", "->", "=>"];

    /// <param name="cell">As it is in the file, trimmed.</param>
    public static StateCell Read(ReadOnlySpan<char> cell)
    {
        if (CellSigns.IsPlaceholder(cell))
        {
            return new(StateShape.Blank, 0, cell.Length, ClaimedState.Open);
        }

        if (CellChoices.IsOther(cell))
        {
            return new(StateShape.Remark, 0, 0, null);
        }

        if (Alternatives(cell) is { } alternatives)
        {
            return alternatives;
        }

        var start = BehindArrows(cell, CellSigns.SkipDecoration(cell, BehindStruck(cell)));
        return Leading(cell, start, isStrict: true)
            ?? Trailing(cell) ?? Leading(
                cell,
                start,
                isStrict: false) ?? (OutcomeHeaders.IsNotApplicable(cell)
                    ? new(StateShape.NotApplicable, 0, cell.Length, null)
                    : ForeignWord.Is(cell, start)
                    ? new(StateShape.Foreign, start, CellSigns.WithoutDecoration(cell, start), ForeignWord.StateBehindSign(cell[start..]))
                    : new(StateShape.Remark, 0, 0, null));
    }

    /// <summary>The words of a cell that offers several: "PASS / FAIL / N.A.".</summary>
    public static IReadOnlyList<string> Choices(
        string text) =>
            [.. text
                .Split(['/', '|', '・', '／'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Trim('\\', ' ', '[', ']', '(', ')', '（', '）'))];

    private static StateCell? Alternatives(ReadOnlySpan<char> cell)
    {
        if (!cell.ContainsAny("/|・／"))
        {
            return null;
        }

        var start = CellSigns.SkipDecoration(cell, 0);
        var length = CellSigns.WithoutDecoration(cell, start);
        var words = Choices(cell.Slice(start, length).ToString());
        return words.Count > 1
            && words.All(w => OutcomeHeaders.Of(w) is not null || StateVocabulary.Whole(w) is not null || StateGlyphs.LengthAt(w) == w.Length)
            && words.Any(w => OutcomeHeaders.Of(w) == OutcomeColumn.Pass)
            && words.Any(w => OutcomeHeaders.Of(w) == OutcomeColumn.Fail)
            ? new(StateShape.Alternatives, start, length, ClaimedState.Open)
            : null;
    }

    /// <summary>"~~Open~~ Done": what is struck out is no longer so.</summary>
    private static int BehindStruck(ReadOnlySpan<char> cell)
    {
        if (!cell.StartsWith("~~") || cell[2..].IndexOf("~~", StringComparison.Ordinal) is not (> 0 and var close))
        {
            return 0;
        }

        var end = close + 4;
        return Leading(cell, CellSigns.SkipDecoration(cell, end), isStrict: true) is not null ? end : 0;
    }

    /// <summary>"🔴 → 🟢", "Open -> Closed": what it has become is the state.</summary>
    private static int BehindArrows(ReadOnlySpan<char> cell, int start)
    {
        var from = start;
        while (NextArrow(cell[from..]) is (> 0 and var at, var length) && IsStateAlone(cell.Slice(from, at)))
        {
            from = CellSigns.SkipDecoration(cell, from + at + length);
        }

        return from < cell.Length && (from == start || Leading(cell, from, isStrict: true) is not null) ? from : start;
    }

    private static (int At, int Length) NextArrow(ReadOnlySpan<char> text)
    {
        var first = (At: -1, Length: 0);
        foreach (var arrow in Arrows)
        {
            var at = text.IndexOf(arrow, StringComparison.Ordinal);
            if (at >= 0 && (first.At < 0 || at < first.At))
            {
                first = (at, arrow.Length);
            }
        }

        return first;
    }

    private static bool IsStateAlone(ReadOnlySpan<char> text)
    {
        var (mark, rest) = StateGlyphs.Split(text.Trim("*_`~ \ufe0f").ToString());
        return rest.Length == 0 ? mark is not null : StateVocabulary.Whole(rest) is not null;
    }

    private static StateCell? Leading(ReadOnlySpan<char> cell, int start, bool isStrict)
    {
        var (markLength, markState) = CellSigns.IsAmount(cell, start) ? (0, null) : CellSigns.MarkAt(cell, start);
        if (markLength == 0 && CellSigns.NearBoxAt(cell, start) is (> 0 and var nearLength, var nearState))
        {
            return new(StateShape.Mark, start, nearLength, nearState);
        }

        if (markLength == 0)
        {
            start = StatePhrase.InBrackets(cell, start);
            return StatePhrase.At(cell, start, isStrict) is not { } phrase ? null
                : phrase.GoesOn ? new(StateShape.Sentence, 0, 0, phrase.State, start, phrase.Length)
                : WithMark(cell, start, phrase) ?? new(StateShape.Word, start, phrase.Length, phrase.State);
        }

        var wordStart = StatePhrase.InBrackets(cell, CellSigns.SkipDecoration(cell, start + markLength));
        // "✅ Sandbox routes OK": the mark is the state. "✅ PASS, see log": both are. "☐ Done": the word says what ticking means.
        return !IsBoxToTick(cell.Slice(start, markLength))
            && StatePhrase.At(cell, wordStart, isStrict: true) is { } word
            && StatePhrase.EndsAt(cell, wordStart + word.Length)
            && !StatePhrase.IsTask(cell.Slice(wordStart, word.Length))
            && (word.State == markState || !StateGlyphs.IsBox(cell.Slice(start, markLength)))
            ? new(StateShape.MarkAndWord, start, wordStart + word.Length - start, word.State, wordStart - start)
            : new(StateShape.Mark, start, markLength, markState);
    }

    private static StateCell? WithMark(ReadOnlySpan<char> cell, int start, StatePhrase phrase)
    {
        var at = CellSigns.SkipDecoration(cell, start + phrase.Length);
        return CellSigns.MarkAt(cell, at) is (> 0 and var length, var state)
            && (state == ClaimedState.Done) == (phrase.State == ClaimedState.Done)
            && !StateGlyphs.IsBox(cell.Slice(at, length))
            && StatePhrase.EndsAt(cell, at + length)
            ? new(StateShape.WordAndMark, start, at + length - start, phrase.State, at - start, phrase.Length)
            : null;
    }

    private static bool IsBoxToTick(ReadOnlySpan<char> mark) =>
        mark is ['[' or '(', ..]
        || (StateGlyphs.IsBox(mark) && mark.TrimEnd('\ufe0f') is not ("⬜" or "🔲" or "🔳" or "⬛" or "◻" or "◽"));

    /// <summary>"Waiting for Ana — Open", "rolled back ❌", "3 of 5 **Open**"; not "see **Open** below", nor one mark for each of several parts.</summary>
    private static StateCell? Trailing(ReadOnlySpan<char> cell)
    {
        if (TrailingMark(cell) is { } mark)
        {
            return mark;
        }

        if (StateVocabulary.AtEnd(cell) is var (start, wordLength, wordState) && start > 0 && StatePhrase.StartsAt(cell, start))
        {
            return new(StateShape.Word, start, wordLength, wordState);
        }

        for (var open = cell.IndexOf("**"); open >= 0 && cell[(open + 2)..].IndexOf("**") is > 0 and var close;)
        {
            var end = open + close + 4;
            if (StateVocabulary.Whole(cell.Slice(open + 2, close).ToString()) is { } said && StatePhrase.EndsAt(cell, end)
                && !StatePhrase.IsPointer(cell[..open]))
            {
                return new(StateShape.Word, open + 2, cell.Slice(open + 2, close).TrimEnd(".,:;! ").Length, said);
            }

            var next = cell[end..].IndexOf("**");
            open = next < 0 ? -1 : end + next;
        }

        return null;
    }

    /// <summary>The only kind of mark in the cell, where no words go on from it.</summary>
    private static StateCell? TrailingMark(ReadOnlySpan<char> cell)
    {
        StateCell? last = null;
        for (var i = 1; i < cell.Length; i++)
        {
            if (CellSigns.MarkAt(cell, i) is (> 0 and var length, var state) && !CellSigns.IsAmount(cell, i))
            {
                if (last is { } before && before.State != state)
                {
                    return null;
                }

                last = new(StateShape.Mark, i, length, state);
                i += length - 1;
            }
        }

        return last is { } mark && StatePhrase.EndsAt(cell, mark.Start + mark.Length) ? mark : null;
    }
}
