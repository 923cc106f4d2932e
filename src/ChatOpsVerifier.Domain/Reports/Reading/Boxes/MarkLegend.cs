using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>
/// A list that explains marks: "[~] In progress", "[-] Cancelled", each mark once. Beside a real box the same words are items of which somebody says how far
/// they are.
/// </summary>
internal static partial class MarkLegend
{
    /// <param name="around">Heading and paragraph above.</param>
    public static bool Is(SourceText source, ListBlock list, string around)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item is not [ParagraphBlock { Span.IsEmpty: false } content, ..]
                || source.FirstLine(content) is var line
                    && NearBoxLine.Read(source.Text[content.Span.Start..source.EndOfLine(line)]) is not { NamesState: true } near
                || !marks.Add(near.Mark))
            {
                return false;
            }
        }

        return Explains().IsMatch(around) || (list.Count > 1 && !list.OfType<ListItemBlock>().Any(i => TaskItem.TryRead(i) is not null));
    }

    [GeneratedRegex(
        @"\b(legend|key|symbols?|markers?|notation|legende|zeichen(erklärung)?|symbole|légende|symboles|leyenda|símbolos|legenda|simboli|symbolen|oznaczenia"
        + @"|teckenförklaring|forklaring|selitteet?|vysvětlivky|jelmagyarázat|legendă|gösterim|легенда|обозначения|позначення|υπόμνημα|chú thích|keterangan)\b"
        + @"|凡例|記号|图例|圖例|符号|범례|기호|مفتاح الرموز|מקרא",
        RegexOptions.IgnoreCase)]
    private static partial Regex Explains();
}
