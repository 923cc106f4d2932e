using System.Buffers;

namespace ChatOpsVerifier.Domain.Reports.Reading;

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

    /// <summary>Words to choose from: "PASS / FAIL".</summary>
    Alternatives,

    /// <summary>A word or two that the vocabulary does not have.</summary>
    Foreign,

    /// <summary>A sentence without a state.</summary>
    Remark,
}

/// <summary>What a status cell says, and which part of it says that: the rest is its author's remark.</summary>
/// <param name="Start">Offset of the state in the cell; of the cell's content for a remark, in front of which a state would go.</param>
/// <param name="Length">0 for a remark.</param>
/// <param name="State"><c>null</c>: foreign words, and remarks.</param>
/// <param name="WordStart">Shape <see cref="StateShape.MarkAndWord"/>: where the word begins, from <paramref name="Start"/>.</param>
internal readonly record struct StateCell(StateShape Shape, int Start, int Length, ClaimedState? State, int WordStart = 0)
{
    private const int LongestForeign = 3;

    private static readonly SearchValues<char> NotInForeign = SearchValues.Create("<>[](){}=:;,./\\|0123456789");

    /// <param name="cell">As it is in the file, trimmed.</param>
    public static StateCell Read(ReadOnlySpan<char> cell)
    {
        if (CellText.IsPlaceholder(cell))
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

        var start = CellText.SkipDecoration(cell, 0);
        return Leading(cell, start, isStrict: true) ?? Trailing(cell) ?? Leading(cell, start, isStrict: false) ?? (IsShort(cell, start) ? new(StateShape.Foreign, start, CellText.WithoutDecoration(cell, start), null) : new(StateShape.Remark, 0, 0, null));
    }

    /// <summary>The words of a cell that offers several: "PASS / FAIL / N.A.".</summary>
    public static IReadOnlyList<string> Choices(string text) => [.. text.Split(['/', '|', '・', '／'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('\\', ' ', '[', ']', '(', ')', '（', '）'))];

    private static StateCell? Alternatives(ReadOnlySpan<char> cell)
    {
        if (!cell.ContainsAny("/|・／"))
        {
            return null;
        }

        var start = CellText.SkipDecoration(cell, 0);
        var length = CellText.WithoutDecoration(cell, start);
        var words = Choices(cell.Slice(start, length).ToString());
        return words.Count > 1 && words.All(w => OutcomeHeaders.Of(w) is not null || StatusWords.Whole(w) is not null || StateGlyphs.LengthAt(w) == w.Length) && words.Any(w => OutcomeHeaders.Of(w) == OutcomeColumn.Pass) && words.Any(w => OutcomeHeaders.Of(w) == OutcomeColumn.Fail)
            ? new(StateShape.Alternatives, start, length, ClaimedState.Open)
            : null;
    }

    private static StateCell? Leading(ReadOnlySpan<char> cell, int start, bool isStrict)
    {
        var (markLength, markState) = CellText.MarkAt(cell, start);
        if (markLength == 0)
        {
            return Word(cell, start, isStrict) is var (length, state) ? new(StateShape.Word, start, length, state) : null;
        }

        var wordStart = CellText.SkipDecoration(cell, start + markLength);
        // "✅ Sandbox routes OK": the mark is the state. "✅ PASS, see log": both are. "☐ Done": the word says what ticking means.
        return !IsBoxToTick(cell.Slice(start, markLength)) && Word(cell, wordStart, isStrict: true) is var (wordLength, wordState) && EndsThere(cell, wordStart + wordLength) && !IsTask(cell.Slice(wordStart, wordLength)) && (wordState == markState || !StateGlyphs.IsBox(cell.Slice(start, markLength)))
            ? new(StateShape.MarkAndWord, start, wordStart + wordLength - start, wordState, wordStart - start)
            : new(StateShape.Mark, start, markLength, markState);
    }

    private static bool IsBoxToTick(ReadOnlySpan<char> mark) => mark is ['[', ..] || (StateGlyphs.IsBox(mark) && mark.TrimEnd('\ufe0f') is not ("⬜" or "🔲" or "🔳" or "⬛" or "◻" or "◽"));

    /// <summary>"Waiting for Ana — Open", "rolled back ❌", "see **Open** below".</summary>
    private static StateCell? Trailing(ReadOnlySpan<char> cell)
    {
        for (var i = cell.Length - 1; i > 0; i--)
        {
            if (CellText.MarkAt(cell, i) is (> 0 and var length, var state))
            {
                return new(StateShape.Mark, i, length, state);
            }
        }

        if (StatusWords.AtEnd(cell) is var (start, wordLength, wordState) && start > 0 && StartsThere(cell, start))
        {
            return new(StateShape.Word, start, wordLength, wordState);
        }

        for (var open = cell.IndexOf("**"); open >= 0 && cell[(open + 2)..].IndexOf("**") is > 0 and var close;)
        {
            if (StatusWords.Whole(cell.Slice(open + 2, close).ToString()) is { } said)
            {
                return new(StateShape.Word, open + 2, cell.Slice(open + 2, close).TrimEnd(".,:;! ").Length, said);
            }

            var next = cell[(open + close + 4)..].IndexOf("**");
            open = next < 0 ? -1 : open + close + 4 + next;
        }

        return null;
    }

    /// <summary>Behind a mark, what is still to do is a remark: "⬜ To be tested".</summary>
    private static bool IsTask(ReadOnlySpan<char> words) => words.ToString().ToLowerInvariant() is "to be done" or "to be tested" or "to be verified" or "to be confirmed" or "zu prüfen" or "noch zu prüfen" or "à vérifier" or "à tester" or "à contrôler" or "por verificar" or "por probar"
        or "a verificar" or "a testar" or "da verificare" or "da testare" or "te controleren" or "te testen" or "do sprawdzenia" or "do weryfikacji" or "к проверке" or "要確認" or "待测试" or "待验证" or "待确认" or "待確認" or "확인 필요";

    /// <param name="isStrict">Nothing but punctuation may go on from the word.</param>
    private static (int Length, ClaimedState State)? Word(ReadOnlySpan<char> cell, int start, bool isStrict)
    {
        var rest = cell[start..];
        var stop = rest.IndexOfAny("<*`~|");
        var text = stop > 0 ? rest[..stop] : rest;
        if (StatusWords.AtStart(text) is not var (length, state))
        {
            return null;
        }

        if (EndsThere(cell, start + length))
        {
            return (length, state);
        }

        var word = text[..length];
        var isLoud = length > 2 && !word.ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z');
        // "OPEN PENDING APPROVAL" is one loud state; "No open ports" is a sentence, and so is "Complete the form".
        return isLoud ? (LoudLength(text, length), state)
            : isStrict || StatusWords.IsYesOrNo(word.ToString()) || word.IndexOf(' ') < 0 && IsImperative(word) ? null
            : (length, state);
    }

    /// <summary>Words that begin a sentence about something else as often as they state a state.</summary>
    private static bool IsImperative(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant() is "complete" or "open" or "pass" or "missing" or "fix" or "error" or "checked" or "draft" or "ready" or "success" or "closed" or "blocked" or "go" or "live" or "partial" or "signed";

    private static int LoudLength(ReadOnlySpan<char> text, int length)
    {
        for (var at = length; at < text.Length && text[at] == ' ';)
        {
            var end = at + 1;
            while (end < text.Length && char.IsUpper(text[end]))
            {
                end++;
            }

            if (end < at + 3 || (end < text.Length && char.IsLetterOrDigit(text[end])))
            {
                break;
            }

            length = at = end;
        }

        return length;
    }

    /// <summary>What follows a state that stands for itself: the end, or a sign that sets something apart.</summary>
    private static bool EndsThere(ReadOnlySpan<char> cell, int end)
    {
        var rest = cell[end..];
        var next = rest.TrimStart(" \u00a0*_`~");
        return next.IsEmpty || next[0] is ']' or ')' or '.' or ',' or ':' or ';' or '!' or '(' or '[' or '<' or '/' or '\\' or '–' or '—' or '→' or '=' or '+' or '|' or '（' or '、' or '。' or '，' or '：' or '；' or '@' or '#'
            || (next[0] == '-' && rest[0] == ' ') || char.IsDigit(next[0]) && rest[0] == ' ' || StateGlyphs.LengthAt(next) > 0;
    }

    private static bool StartsThere(ReadOnlySpan<char> cell, int start)
    {
        var before = cell[..start].TrimEnd(" \u00a0*_`~");
        return before.IsEmpty || before[^1] is ':' or ';' or ',' or '.' or ')' or ']' or '>' or '–' or '—' or '→' or '=' or '：' or '；' or '。' or '，' or '、' or '）'
            || (before[^1] == '-' && before.Length < start);
    }

    /// <summary>"None", "无。": an answer to another question than how far something is.</summary>
    private static bool SaysNothing(ReadOnlySpan<char> text) => text.TrimEnd("。.").ToString().ToLowerInvariant() is "none" or "nothing" or "keine" or "keiner" or "aucun" or "aucune" or "ninguno" or "ninguna" or "nenhum" or "nenhuma" or "nessuno" or "nessuna" or "geen" or "brak" or "无" or "無" or "なし" or "特になし" or "없음";

    private static bool IsShort(ReadOnlySpan<char> cell, int start)
    {
        var text = cell.Slice(start, CellText.WithoutDecoration(cell, start));
        return !SaysNothing(text) && text.Count(' ') < LongestForeign && text.Length <= 24 && !text.ContainsAny(NotInForeign) && text.IndexOfAny('\n', '\r') < 0;
    }
}
