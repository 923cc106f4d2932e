using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>A blank to sign outside a table: "Signature: ________", "Freigegeben von: ........". A row of a table has cells for name and date; a line has no such place.</summary>
internal static partial class SignatureBlank
{
    /// <returns>What is to be signed; <c>null</c>: it is no such line.</returns>
    public static string? Read(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny("_….＿"))
        {
            return null;
        }

        var text = line.ToString();
        return Shape().Match(text) is { Success: true } blank && Signed().IsMatch(blank.Groups["label"].Value) ? blank.Groups["label"].Value : null;
    }

    /// <summary>A label of a few words, and a line drawn behind it or dots.</summary>
    [GeneratedRegex(@"^(?:[-*+•]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?<label>\p{L}[\p{L}\p{M}' ()/,&-]{0,50}?)[*_]{0,3}\s*[:：]?\s*[*_]{0,3}\s*(?:(?:\\?_){4,}|＿{2,}|…{2,}|\.{5,})")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\b(signatures?|signed( off)?( by)?|sign[- ]?off|approved by|approver('s)? (name|signature)|unterschrift(en)?|gezeichnet|unterzeichnet|freigegeben (von|durch)|abgenommen (von|durch)|visa|signé par|approuvé par|validé par|firmas?|firmado por|aprobado por|assinaturas?|assinado por|aprovado por|firmato da|approvato da|handtekening(en)?|ondertekend door|goedgekeurd door|podpis(y|ał)?|zatwierdził|underskrift|allekirjoitus|imza|подпис[ьи]|утвердил|підпис)\b|署名|承認者|承認印|サイン|签名|签字|簽名|批准人|审批人|서명|승인자", RegexOptions.IgnoreCase)]
    private static partial Regex Signed();
}
