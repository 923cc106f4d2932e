using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>One thing under two names: <c>`chatty-camel-373` (or `greedy-tortoise-911`)</c>. Anyone who looks must know which one is meant.</summary>
internal static partial class TwoNames
{
    public static IEnumerable<LintIssue> Find(ReadReport read)
    {
        var source = read.Report.Source;
        foreach (Match match in Alternative().Matches(source.Text))
        {
            if (!read.Verbatim.Holds(match.Index))
            {
                yield return new LintIssue(LintSeverity.Warning, source.LineOf(match.Index), "two-names",
                    $"One thing has two names, \"{match.Groups["one"].Value}\" and \"{match.Groups["other"].Value}\". Say which one is meant.");
            }
        }
    }

    [GeneratedRegex(
        @"`(?<one>[^`\r\n]{1,80})`[ \t]*\([ \t]*(?:or|oder|ou|o|of|lub|a\.?k\.?a\.?|also known as|also called|auch|alias)[ \t]+`"
        + @"(?<other>[^`\r\n]{1,80})`[ \t]*\)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();
}
