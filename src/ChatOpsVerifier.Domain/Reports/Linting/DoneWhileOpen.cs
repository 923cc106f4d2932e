using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>A heading or status label says that a section is done while boxes in it are open.</summary>
internal static partial class DoneWhileOpen
{
    public static IEnumerable<LintIssue> Find(Report report) => Labels(report).Concat(Headings(report));

    private static IEnumerable<LintIssue> Labels(Report report) =>
        from requirement in report.Requirements
        let status = requirement.Status
        where status is not null && StatusWords.Classify(status.WordText) == ClaimedState.Done
        let open = requirement.Checks.Count(c => !c.Claimed)
        where open > 0
        select new LintIssue(LintSeverity.Warning, status.Line, "done-while-open",
            $"The status says \"{status.WordText}\" while {Counted.Part(open, requirement.Checks.Length, "check")} under \"{requirement.Title}\" {Counted.Verb(open, "is", "are")} open.");

    private static IEnumerable<LintIssue> Headings(Report report)
    {
        var scopes = new HeadingScopes(report);
        for (var i = 0; i < report.Headings.Length; i++)
        {
            var (total, claimed) = scopes.Under(i);
            if (claimed < total && SaysDone(report.Headings[i].Text))
            {
                yield return new LintIssue(LintSeverity.Warning, report.Headings[i].Line, "done-while-open",
                    $"The heading \"{report.Headings[i].Text}\" says that it is done while {Counted.Part(total - claimed, total, "check")} under it {Counted.Verb(total - claimed, "is", "are")} open.");
            }
        }
    }

    private static bool SaysDone(string heading)
    {
        var (mark, rest) = StateGlyphs.Split(heading);
        if (mark is { } state)
        {
            return state == ClaimedState.Done;
        }

        var tail = Tail().Match(rest);
        return tail.Success && StatusWords.Classify(tail.Groups["word"].Value) == ClaimedState.Done;
    }

    /// <summary>"Backups (DONE)", "Backups — verified", "Backups: complete", "Backups ✅".</summary>
    [GeneratedRegex(@"([(\[]\s*(?<word>[^()\[\]]{1,30}?)\s*[)\]]|(\s[–—-]|:)\s+(?<word>\S.{0,30}?)|\s(?<word>[^\w\s]{1,3}))\s*$")]
    private static partial Regex Tail();
}
