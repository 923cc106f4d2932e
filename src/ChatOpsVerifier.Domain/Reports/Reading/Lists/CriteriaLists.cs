using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>
/// Numbered criteria without marks: "1. The backup can be restored" under "Acceptance criteria". There is no place for an
/// answer in them, so that they are named. Those that count as criteria of the report are statements, and are left out later.
/// </summary>
internal static partial class CriteriaLists
{
    /// <param name="above">Label or paragraph above the list.</param>
    public static UnreadPlace? Find(SourceText source, Section section, ListBlock list, string? above, Choices choices)
    {
        if (!list.IsOrdered || !Criteria().IsMatch(string.IsNullOrWhiteSpace(above) ? section.Title.Text : above) || list[0] is not ListItemBlock first)
        {
            return null;
        }

        var title = PlainText.Fold(PlainText.OfItem(first));
        var place = choices.Place("list", section, title);
        return title.Length == 0 ? null : new UnreadPlace
        {
            Id = place,
            Kind = UnreadKind.List,
            Line = source.FirstLine(first),
            Title = Domain.Text.Shorten.To(title, UnreadPlace.LongestTitle),
            Checks = list.Count,
            Reason = "it lists criteria without boxes, so that there is no place for an answer",
            CouldHoldChecks = true,
            IsReadable = false,
            Chosen = choices.Of(place)?.As is ReadingMode.NotChecks ? ReadingMode.NotChecks : null,
        };
    }

    [GeneratedRegex(
        @"^\W*(\d+(\.\d+)*\.?\s*)?((acceptance|exit|entry|go[- ]live|release|completion|sign[- ]?off|quality|approval|verification|closure) (criteria"
        + @"|conditions)|definition of done|criteria (for|of) (acceptance|release|completion|go[- ]live|sign[- ]?off)"
        + @"|(to be|must be) (verified|checked|tested)|"
        + @"(abnahme|freigabe|akzeptanz|annahme|go[- ]?live|prüf)[- ]?kriterien"
        + @"|critères? (d['’](acceptation|acceptance|achèvement)|de (recette|mise en (production|service)|validation|sortie))"
        + @"|criterios? de (aceptación|salida|liberación|cierre|aprobación|validación)|critérios? de (aceitação|aceite|saída|liberação|conclusão|aprovação)|"
        + @"criteri (di|per l['’]) ?(accettazione|collaudo|uscita|rilascio|approvazione|chiusura)|acceptatie ?criteria|vrijgavecriteria"
        + @"|kryteria (akceptacji|odbioru|zakończenia)|критерии (при[её]мки|готовности|завершения)|критерії (приймання|готовності)|acceptanskriterier"
        + @"|godkännandekriterier|acceptkriterier|godkendelseskriterier|akseptansekriterier|godkjenningskriterier|"
        + @"hyväksymiskriteerit|hyväksymisehdot|(akceptační|přejímací) kritéria|kritéria (přijetí|prijatia|akceptace)|akceptačné kritériá"
        + @"|(elfogadási|átvételi) (kritériumok|feltételek)|criterii de (acceptare|recepție|acceptanță)|kabul (kriterleri|ölçütleri|koşulları)"
        + @"|κριτήρια αποδοχής|معايير القبول|شروط القبول|קריטריוני קבלה|tiêu chí (chấp nhận|nghiệm thu)|kriteria penerimaan|"
        + @"(受[け]?入(れ)?|検収|完了|合格|リリース|承認)(条件|基準)|(验收|驗收|完成|上线|发布|退出|通过)(标准|標準|条件|條件|准则)|(수용|인수|검수|완료|합격|승인) ?(기준|조건))\W*(\([^)]*\)\W*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Criteria();
}
