using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>A heading or status label says that a section is done while boxes in it are open.</summary>
internal static partial class DoneWhileOpen
{
    public static IEnumerable<LintIssue> Find(Report report) => Labels(report).Concat(Headings(report));

    private static IEnumerable<LintIssue> Labels(Report report) =>
        from requirement in report.Requirements
        let status = requirement.Status
        where status is not null && status.Line < requirement.Checks[0].Line && IsDone(status.WordText)
        let open = requirement.Checks.Count(c => !c.Claimed)
        where open > 0
        select new LintIssue(LintSeverity.Warning, status.Line, "done-while-open",
            $"The status says \"{status.WordText}\" while {Counted.Part(open, requirement.Checks.Length, "check")} under \"{requirement.Title}\" "
                + $"{Counted.Verb(open, "is", "are")} open.");

    /// <summary>So many headings with a tick over nothing that is done: the ticks are decoration.</summary>
    private const int LeastDecorated = 3;

    private static IEnumerable<LintIssue> Headings(Report report)
    {
        var scopes = new HeadingScopes(report);
        ClaimedState?[] tails = [.. report.Headings.Select(h => TailState(h.Text))];
        var marked = MarkedBySiblings(report, tails);
        var ticksDecorate = report.Headings
            .Index()
            .Count(h => EndsWithTick(h.Item.Text) && scopes.Under(h.Index) is { Total: > 0, Claimed: 0 }) >= LeastDecorated;
        for (var i = 0; i < report.Headings.Length; i++)
        {
            var (total, claimed) = scopes.Under(i);
            if (claimed < total
                && !NamesAList().IsMatch(report.Headings[i].Text)
                && !SaysHowMany().IsMatch(report.Headings[i].Text)
                && !(ticksDecorate && claimed == 0 && EndsWithTick(report.Headings[i].Text))
                && (tails[i] == ClaimedState.Done
                    || (claimed * 2 > total && marked.Contains(report.Headings[i].Line) && LeadingState(report.Headings[i].Text) == ClaimedState.Done)))
            {
                yield return new LintIssue(LintSeverity.Warning, report.Headings[i].Line, "done-while-open",
                    $"The heading \"{report.Headings[i].Text}\" says that it is done while {Counted.Part(total - claimed, total, "check")} under it "
                        + $"{Counted.Verb(total - claimed, "is", "are")} open.");
            }
        }
    }

    /// <summary>
    /// A tick in front of a heading mostly decorates ("✅ Checklist"). It says something where the headings beside it say how
    /// far they are, too, with another mark or with a word at their end, and where most under it is done.
    /// </summary>
    private static HashSet<int> MarkedBySiblings(Report report, ClaimedState?[] tails) =>
        [.. report.Headings.Index()
            .GroupBy(h => (h.Item.Level, Parent: h.Item.Path.Length > h.Item.Text.Length ? h.Item.Path[..^h.Item.Text.Length] : ""))
            .Where(g => g.Any(h => LeadingState(h.Item.Text) is ClaimedState.Open or ClaimedState.Failed
                || (LeadingState(h.Item.Text) is null && tails[h.Index] is not null)))
            .SelectMany(g => g.Select(h => h.Item.Line))];

    private static ClaimedState? LeadingState(string heading) =>
        StateGlyphs.LengthAt(heading) is var length and > 0 && IsStateMark(heading.AsSpan(0, length)) ? StateGlyphs.StateOf(heading.AsSpan(0, length)) : null;

    /// <summary>Coloured dots mean priorities as often as states.</summary>
    private static bool IsStateMark(ReadOnlySpan<char> mark) =>
        StateGlyphs.IsTickOrCross(mark) || StateGlyphs.IsBox(mark) || mark.TrimEnd('\ufe0f') is "⏳" or "⌛" or "🚧" or "🔄" or "⏸" or "🔜";

    private static bool EndsWithTick(
        string heading) =>
            heading.AsSpan().ContainsAny("✅✔✓☑")
                && Tail().Match(heading) is { Success: true } tail
                && tail.Groups["mark"].Success
                && !tail.Groups["word"].Success
                && StateGlyphs.StateOf(tail.Groups["mark"].Value) == ClaimedState.Done;

    private static ClaimedState? TailState(string heading)
    {
        var tail = Tail().Match(heading);
        return !tail.Success ? null
            : tail.Groups["mark"] is { Success: true, Index: > 0 } mark && !tail.Groups["word"].Success ? StateGlyphs.StateOf(mark.Value)
            : IsDone(tail.Groups["word"].Value) ? ClaimedState.Done
            : StateVocabulary.Classify(tail.Groups["word"].Value) is ClaimedState.Open or ClaimedState.Failed ? ClaimedState.Open
            : null;
    }

    /// <summary>
    /// The whole of it says done: "ready for review" and "complete placeholders" do not, "✅ Active" neither. "Approved" and
    /// "ready" speak of the document, and yes, "si" and "x" of nothing.
    /// </summary>
    private static bool IsDone(string words)
    {
        var (mark, rest) = StateGlyphs.Split(words.Trim('*', '_', '`', ' '));
        rest = Dates().Replace(rest, "").Trim('*', '_', '`', ' ', '(', ')', '!', '.', ',', ':');
        return rest.Length == 0 ? mark == ClaimedState.Done
            : !StateVocabulary.IsYesOrNo(rest) && !SpeaksOfDocument().IsMatch(rest) && rest.Split(' ').Length <= 2
                && (StateVocabulary.Whole(rest) == ClaimedState.Done
                    || rest.Split(' ').All(w => StateVocabulary.Whole(w) == ClaimedState.Done)
                    || (rest.StartsWith("signed ", StringComparison.OrdinalIgnoreCase) && StateVocabulary.Classify(rest) == ClaimedState.Done));
    }

    /// <summary>"✅ Release checklist", "Technical requirements ✅": the tick is the picture of a list to be ticked.</summary>
    [GeneratedRegex(
        @"check-?\s?list|liste de (contrôle|vérification)|lista de (verificación|verificação|comprobación|checagem)|lista di controllo|criteri|kriteri|critère"
        + @"|critér|requirement|anforderung|exigence|requisit|eisen\b|wymagani|требовани|критери|чек-?лист|チェックリスト|要件|基準|检查清单|检查表|标准|要求|체크리스트|기준|요구",
        RegexOptions.IgnoreCase)]
    private static partial Regex NamesAList();

    /// <summary>"✅ Done (34/40)" says itself that not all of it is.</summary>
    [GeneratedRegex(@"\(\s*\d+\s*(/|of|von|de|sur|su|van|z|из)\s*\d+\s*\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysHowMany();

    /// <summary>"Backups (DONE)", "Backups — verified", "Backups: complete", "Backups ✅", "Backups ✅ COMPLETE".</summary>
    [GeneratedRegex(
        @"([(\[]\s*(?<word>[^()\[\]]{1,30}?)\s*[)\]]|(\s[–—-]|:)\s+(?<word>\S.{0,30}?)|\s(?<mark>[✅✔✓☑❌✗✘☒⏳🚧]\ufe0f?)(\s+(?<word>\S.{0,30}?))?)\s*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(19|20)\d\d([-./]\d{1,2}){0,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"^(ready|shipped|released|delivered|deployed|merged|published|veröffentlicht|publié|publicado|entregado|approved|confirmed|success|successful|aprobado"
        + @"|aprovado|approvato|godkänd|freigegeben|validé|validée|ok|so|så)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfDocument();
}
