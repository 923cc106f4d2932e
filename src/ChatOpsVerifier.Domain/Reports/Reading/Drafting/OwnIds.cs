using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Drafting;

/// <summary>
/// The document's own ids of its checks: "AC-03: Restore tested", a row's id column. A prefix that many checks share under the
/// same number ("P1: …", "Day 1: …") is a class and no id, so a prefix counts only where most of its ids differ.
/// </summary>
internal static partial class OwnIds
{
    /// <summary>Below this share of distinct ids, the prefix is a class.</summary>
    private const double LeastDistinct = 0.6;

    public static Dictionary<CheckDraft, string> Find(IReadOnlyCollection<CheckDraft> checks)
    {
        var candidates = checks
            .Select(c => (Check: c, Id: Read(c)))
            .Where(c => c.Id is not null)
            .Select(c => (c.Check, Id: c.Id!, Prefix: c.Id!.TrimEnd("0123456789.".ToCharArray())))
            .GroupBy(c => c.Prefix, StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<CheckDraft, string>(ReferenceEqualityComparer.Instance);
        foreach (var prefix in candidates)
        {
            var all = prefix.ToList();
            if (all.Select(c => c.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= LeastDistinct * all.Count)
            {
                foreach (var (check, id, _) in all)
                {
                    found[check] = id;
                }
            }
        }

        return found;
    }

    private static string? Read(CheckDraft check)
    {
        if (check.IdCell is { } cell)
        {
            var whole = Whole().Match(cell);
            return whole.Success ? whole.Groups["id"].Value : null;
        }

        var match = Leading().Match(check.Text);
        return match.Success ? match.Groups["id"].Value : null;
    }

    [GeneratedRegex(@"^[\[(]?(?<id>\p{Lu}[\p{Lu}\d]{0,7}([-_.]\p{Lu}{1,6})?[-_.]?\d{1,4}(\.\d{1,3})*)([\])]\s*[:.–—-]?|\s*[:–—]|\s+-|\.)\s+\S")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?<id>\p{Lu}[\p{Lu}\d]{0,7}([-_.]\p{Lu}{1,6})?[-_.]?\d{1,4}(\.\d{1,3})*|\d{1,3}\.\d{1,3}(\.\d{1,3})*)$")]
    private static partial Regex Whole();
}
