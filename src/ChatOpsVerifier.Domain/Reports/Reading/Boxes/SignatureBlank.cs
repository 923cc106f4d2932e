using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Tables;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>
/// A blank to sign outside a table: "Signature: ________", "Prepared by: ________", "Freigegeben von: ........". A row of a table has cells for name and date;
/// a line has no such place.
/// </summary>
internal static partial class SignatureBlank
{
    private const int LongestLabel = 60;

    /// <returns>What is to be signed; <c>null</c>: it is no such line.</returns>
    public static string? Read(ReadOnlySpan<char> line)
    {
        if (line.IndexOf("__") < 0 && line.IndexOf("\\_") < 0 && line.IndexOf("＿＿") < 0 && line.IndexOf("……") < 0 && line.IndexOf(".....") < 0)
        {
            return null;
        }

        // "Date: ______ Signature: ______": each blank with the words in front of it.
        var text = line.ToString();
        var from = 0;
        foreach (Match blank in Drawn().Matches(text))
        {
            var label = Label().Match(text[from..blank.Index]);
            from = blank.Index + blank.Length;
            if (label.Success
                && label.Groups["label"] is { Length: <= LongestLabel } words
                && (SigningLabels.DoneBy(words.Value) || Signed().IsMatch(words.Value)))
            {
                return words.Value;
            }
        }

        return null;
    }

    /// <summary>A line drawn, or dots.</summary>
    [GeneratedRegex(@"(?:\\?_){4,}|＿{2,}|…{2,}|\.{5,}")]
    private static partial Regex Drawn();

    /// <summary>A label of a few words, at the beginning of the line or behind another blank.</summary>
    [GeneratedRegex(@"^[\s|/,;*_]*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?<label>\p{L}[\p{L}\p{M}\d' ()/,&.-]*?)[*_]{0,3}\s*[:：]?\s*[*_]{0,3}\s*$")]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\b(signatures?|signed( off)?( by)?|sign[- ]?off|approver('s)? (name|signature)|unterschrift(en)?|gezeichnet|unterzeichnet|visa|firmas?|assinaturas?"
        + @"|handtekening(en)?|paraaf|podpis(y|ał)?|underskrift(er)?|namnteckning|allekirjoitus|aláírás(a)?|semnătur[aă]|[iİ]mza(sı)?|подпис[ьи]|підпис"
        + @"|υπογραφή|chữ ký|tanda tangan)\b|التوقيع|توقيع|חתימה|署名|承認印|検印|押印|サイン|签名|签字|簽名|签章|서명",
        RegexOptions.IgnoreCase)]
    private static partial Regex Signed();
}
