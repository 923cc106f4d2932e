using System.Buffers;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>A word or two in a state cell that the vocabulary does not have.</summary>
internal static class ForeignWord
{
    private const int LongestForeign = 3;

    private static readonly SearchValues<char> NotInForeign = SearchValues.Create("*`<>[](){}=:;,./\\|0123456789");

    /// <summary>"None", "无。": an answer to another question than how far something is.</summary>
    private static bool SaysNothing(
        ReadOnlySpan<char> text) =>
            text
                .TrimEnd("。.")
                .ToString()
                .ToLowerInvariant() is "none"
                    or "nothing"
                    or "keine"
                    or "keiner"
                    or "aucun"
                    or "aucune"
                    or "ninguno"
                    or "ninguna"
                    or "nenhum"
                    or "nenhuma"
                    or "nessuno"
                    or "nessuna"
                    or "geen"
                    or "brak"
                    or "无"
                    or "無"
                    or "なし"
                    or "特になし"
                    or "없음";

    /// <summary>"⏩ Skipped": a word of the vocabulary behind a sign that says nothing here.</summary>
    public static ClaimedState? StateBehindSign(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at == 0 ? null : StateVocabulary.Whole(text[at..].ToString());
    }

    public static bool Is(ReadOnlySpan<char> cell, int start)
    {
        var text = cell.Slice(start, CellSigns.WithoutDecoration(cell, start));
        return !SaysNothing(text)
            && StateVocabulary.AtStart(text) is null
            && !StateVocabulary.HoldsWrittenTogether(text)
            && !StatePhrase.BeginsWithPointer(text)
            && text.Count(' ') < LongestForeign
            && text.Length <= 24
            && !text.ContainsAny(NotInForeign)
            && text.IndexOfAny('\n', '\r') < 0;
    }
}
