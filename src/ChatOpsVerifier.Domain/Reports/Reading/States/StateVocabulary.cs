using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

internal enum ClaimedState
{
    Open,
    Done,
    Failed,
}

/// <summary>What the words of <see cref="StatusFamilies"/> say, alone or at the beginning or end of a text.</summary>
internal static class StateVocabulary
{
    /// <summary>
    /// Says too little to make a column of them a status ("Encrypted: yes"), and too much else where a sentence goes on from it ("No open ports").
    /// </summary>
    private static readonly FrozenSet<string> YesOrNo =
        new[]
        {
            "yes",
            "no",
            "y",
            "n",
            "x",
            "ok",
            "ja",
            "nein",
            "oui",
            "non",
            "sí",
            "si",
            "sì",
            "sim",
            "não",
            "nao",
            "nee",
            "nej",
            "tak",
            "nie",
            "да",
            "нет",
            "ne",
            "ano",
            "evet",
            "hayır",
            "是",
            "否",
            "可",
            "go",
            "kyllä",
            "ei",
            "áno",
            "igen",
            "nem",
            "da",
            "nu",
            "так",
            "ні",
            "ναι",
            "όχι",
            "نعم",
            "لا",
            "כן",
            "לא",
            "có",
            "không",
            "ya",
            "tidak"
        }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (ClaimedState State, StatusFamily Family)> Words = Build();

    private static readonly FrozenDictionary<string, (ClaimedState State, StatusFamily Family)>.AlternateLookup<ReadOnlySpan<char>> WordSpans =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every known word or phrase, in lower case, with the state that it claims.</summary>
    public static IReadOnlyDictionary<string, ClaimedState> All { get; } = Words.ToFrozenDictionary(w => w.Key, w => w.Value.State);

    /// <summary>Words of two signs at least, in languages that set no spaces.</summary>
    private static readonly string[] WrittenTogether = [.. Words.Keys.Where(w => w.Length > 1 && w[0] >= '\u3040')];

    /// <summary>Longest phrase in the table, in words.</summary>
    private const int LongestPhrase = 4;

    /// <summary>Most cells and labels are shorter.</summary>
    private const int OnStack = 128;

    private const string AroundWords = "*_`.,:;!()\"“”[]";

    /// <returns>Null: no status word.</returns>
    public static ClaimedState? Classify(string text)
    {
        var (mark, rest) = StateGlyphs.Split(text.Trim('*', '_', '`', ' '));
        return rest.Trim('*', '`', ' ') is "[ ]" or "[]" or "( )" or "()" ? ClaimedState.Open : AtStart(rest) is { } word ? word.State : mark;
    }

    public static bool IsYesOrNo(string text) => YesOrNo.Contains(text.Trim('*', '_', '`', ' '));

    /// <returns>The state that the whole text is a word for; null: it is more than one, or none.</returns>
    public static ClaimedState? Whole(string text) => TryFind(text, out var found) ? found.State : null;

    /// <summary>The longest known phrase that the text begins with: "PENDING OPERATOR VERIFICATION" is pending.</summary>
    /// <returns>Length in the text, without punctuation behind it.</returns>
    public static (int Length, ClaimedState State)? AtStart(ReadOnlySpan<char> text)
    {
        Span<int> ends = stackalloc int[LongestPhrase];
        var count = 0;
        for (var at = 0; at < text.Length && count < LongestPhrase; count++)
        {
            while (at < text.Length && IsGap(text[at]))
            {
                at++;
            }

            while (at < text.Length && !IsGap(text[at]))
            {
                at++;
            }

            ends[count] = at;
        }

        for (; count > 0; count--)
        {
            // "Fixed-term", "Open-source": a part of a word.
            var end = ends[count - 1];
            if (!(end + 1 < text.Length && text[end] is '-' or '_' && char.IsLetter(text[end + 1])) && TryFind(text[..end], out var found))
            {
                return (text[..end].TrimEnd(AroundWords).Length, found.State);
            }
        }

        return null;
    }

    /// <summary>The longest known phrase that the text ends with.</summary>
    /// <returns>Where it begins.</returns>
    public static (int Start, int Length, ClaimedState State)? AtEnd(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(AroundWords).Length;
        (int, int, ClaimedState)? longest = null;
        for (var (at, count) = (end, 0); at > 0 && count < LongestPhrase; count++)
        {
            while (at > 0 && IsGap(text[at - 1]))
            {
                at--;
            }

            if (at > 0 && AroundWords.Contains(text[at - 1], StringComparison.Ordinal))
            {
                // "Kim, done": what is in front of the comma is another matter, and so is the space behind it.
                break;
            }

            while (at > 0 && !IsGap(text[at - 1]) && !AroundWords.Contains(text[at - 1], StringComparison.Ordinal))
            {
                at--;
            }

            if (TryFind(text[at..end], out var found))
            {
                longest = (at, end - at, found.State);
            }

            if (at > 0 && !IsGap(text[at - 1]))
            {
                break;
            }
        }

        return longest;
    }

    /// <summary>"条件付き合格", "基本通过": more than the word says, in a language that sets no spaces.</summary>
    public static bool HoldsWrittenTogether(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] < '\u3040')
        {
            return false;
        }

        foreach (var word in WrittenTogether)
        {
            if (text.Length > word.Length && text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word for another state that goes with this one: "erledigt" with "offen".</summary>
    /// <param name="word">Without marks and emphasis.</param>
    /// <returns>In lower case; null: not a status word.</returns>
    public static string? Counterpart(string word, ClaimedState state) =>
        TryFind(word, out var found)
            || (StatePhrase.At(word, 0, isStrict: true) is { } phrase
                && phrase.Length == word.Length
                && AtStart(word) is var (length, _)
                && TryFind(word.AsSpan(0, length), out found))
            ? found.Family.Of(state)[0]
            : null;

    /// <summary>What separates words; Chinese and Japanese write their signs without a space: "通过（见日志）".</summary>
    private static bool IsGap(char c) => c is ' ' or '-' or '_' or '\t' or '\u00a0' or '\u3000' or '：' or '，' or '。' or '、' or '；' or '（' or '）' or '،' or '؛';

    private static bool TryFind(ReadOnlySpan<char> text, out (ClaimedState State, StatusFamily Family) found)
    {
        Span<char> normal = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        return WordSpans.TryGetValue(Normal(text, normal), out found);
    }

    /// <summary>In lower case, words separated by one space, without punctuation around them.</summary>
    /// <param name="normal">At least as long as the text.</param>
    private static ReadOnlySpan<char> Normal(ReadOnlySpan<char> text, Span<char> normal)
    {
        var (length, isGap) = (0, false);
        foreach (var c in text)
        {
            if (c is ' ' or '-' or '_' or '\t' or '\u00a0' or '\u3000')
            {
                isGap = length > 0;
                continue;
            }

            if (isGap)
            {
                normal[length++] = ' ';
                isGap = false;
            }

            normal[length++] = char.ToLowerInvariant(c);
        }

        return normal[..length].Trim("*_`.,:;!()\"“”");
    }

    private static FrozenDictionary<string, (ClaimedState, StatusFamily)> Build()
    {
        var words = new Dictionary<string, (ClaimedState, StatusFamily)>(StringComparer.Ordinal);
        foreach (var family in StatusFamilies.All)
        {
            foreach (var state in Enum.GetValues<ClaimedState>())
            {
                foreach (var word in family.Of(state))
                {
                    words.TryAdd(Normal(word, new char[word.Length]).ToString(), (state, family));
                }
            }
        }

        foreach (var family in StatusFamilies.All)
        {
            foreach (var word in family.Denied(YesOrNo.Contains))
            {
                words.TryAdd(Normal(word, new char[word.Length]).ToString(), (ClaimedState.Open, family));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
