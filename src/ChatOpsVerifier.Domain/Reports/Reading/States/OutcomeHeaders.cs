using System.Collections.Frozen;
using System.Text;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

internal enum OutcomeColumn
{
    Pass,
    Fail,
    NotApplicable,
}

/// <summary>Words under which a mark says how a check came out: "OK" and "NOK", "i.O." and "n.i.O.", "合格" and "不合格".</summary>
internal static class OutcomeHeaders
{
    private const int LongestNotApplicable = 24;

    private static readonly FrozenDictionary<string, OutcomeColumn> Words = Build();

    /// <summary>What in front of a word or behind it denies it, as a word or as a part of one.</summary>
    private static readonly FrozenSet<string> Denials = (
        "not|un|in|im|non|nicht|pas|no|não|niet|on|nie|не|ні|ne|není|nie je|ej|inte|icke|ikke|ei|ei ole|nem|nu|nu este|değil|"
        + "δεν|μη|لا|غير|لم|לא|không|chưa|tidak|belum|ไม่|नहीं|未|不|非|無|没|没有|미|불|부|비")
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly int Longest = Words.Keys.Max(w => w.Length);

    /// <param name="text">Plain text of a header, or of the words beside a box in a cell.</param>
    /// <returns>Null: not a word for an outcome.</returns>
    public static OutcomeColumn? Of(ReadOnlySpan<char> text)
    {
        text = text.Trim("*_` ").Trim();
        if (text is "№" or "Nº" or "N°" or "nº" or "n°")
        {
            // "Number", which would be folded to "no".
            return null;
        }

        var length = StateGlyphs.LengthAt(text);
        var rest = text[length..].Trim();
        var words = rest.IndexOfAny('(', '（') is >= 0 and var bracket ? rest[..bracket] : rest;
        if (IsTooLong(words))
        {
            return null;
        }

        var (mark, key) = (length == 0 ? null : StateGlyphs.StateOf(text[..length]), Fingerprint.Of(words.ToString()));
        return Words.TryGetValue(key, out var column) ? column
            : rest is "C" ? OutcomeColumn.Pass
            : rest is "NC" ? OutcomeColumn.Fail
            : rest is "Y" or "y" ? OutcomeColumn.Pass
            : rest is "N" or "n" ? OutcomeColumn.Fail
            : rest is "○" or "◯" or "〇" or "+" ? OutcomeColumn.Pass
            : rest is "×" or "✕" ? OutcomeColumn.Fail
            : key.Length == 0 && mark is { } state and not ClaimedState.Open ? state == ClaimedState.Done ? OutcomeColumn.Pass : OutcomeColumn.Fail
            : null;
    }

    /// <summary>The same for a sentence's worth of it: words for done and failed count, too, "Abgenommen" and "Nicht abgenommen".</summary>
    public static OutcomeColumn? Said(string text) => Of(text) ?? StateVocabulary.Whole(text) switch
    {
        ClaimedState.Done => OutcomeColumn.Pass,
        ClaimedState.Failed => OutcomeColumn.Fail,
        _ => null,
    };

    /// <summary>The one says that something is done or good, and the other that it is not: "Vyhovuje" and "Nevyhovuje".</summary>
    public static bool Denies(string denial, string word)
    {
        if (Of(word) != OutcomeColumn.Pass && StateVocabulary.Whole(word) != ClaimedState.Done)
        {
            return false;
        }

        if (Of(denial) == OutcomeColumn.Fail || StateVocabulary.Whole(denial) == ClaimedState.Failed)
        {
            return true;
        }

        var (denied, said) = (Fingerprint.Of(denial), Fingerprint.Of(word));
        return denied.Length > said.Length && said.Length > 0
            && ((denied.EndsWith(said, StringComparison.Ordinal) && Denials.Contains(denied[..^said.Length].TrimEnd()))
                || (denied.StartsWith(said, StringComparison.Ordinal) && Denials.Contains(denied[said.Length..].TrimStart())));
    }

    public static bool IsNotApplicable(ReadOnlySpan<char> text) => text.Length is > 1 and <= LongestNotApplicable && Of(text) == OutcomeColumn.NotApplicable;

    /// <summary>
    /// More letters than any of the words has. Others than Latin ones may fall together when they are folded, so that only those are counted.
    /// </summary>
    private static bool IsTooLong(ReadOnlySpan<char> words)
    {
        if (words.Length <= Longest || !Ascii.IsValid(words))
        {
            return false;
        }

        var letters = 0;
        foreach (var c in words)
        {
            letters += char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return letters > Longest;
    }

    private static FrozenDictionary<string, OutcomeColumn> Build()
    {
        var words = new Dictionary<string, OutcomeColumn>(StringComparer.Ordinal);
        Add(OutcomeColumn.NotApplicable, OutcomeVocabulary.NotApplicable);
        Add(OutcomeColumn.Fail, OutcomeVocabulary.Fail);
        Add(OutcomeColumn.Pass, OutcomeVocabulary.Pass);
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(OutcomeColumn column, string list)
        {
            foreach (var word in list.Split('|'))
            {
                words.TryAdd(Fingerprint.Of(word), column);
            }
        }
    }
}
