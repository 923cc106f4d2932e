using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Boxes named by typing: "1, 3", "all", "2.2.1 and 2.2.4", "1-3; n/a 4".</summary>
internal static partial class BoxSelections
{
    public sealed record Selection(ImmutableArray<string> Boxes, ImmutableArray<string> NotArisen);

    /// <returns>Null: this is not a choice of boxes.</returns>
    public static Selection? Read(string text, ImmutableArray<Check> checks)
    {
        if (text.Length > 400)
        {
            return null;
        }

        var wanted = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (wanted is "none" or "none of these" or "nothing")
        {
            return new Selection([], []);
        }

        var split = NotArisenPattern().Match(wanted);
        var first = split.Success ? wanted[..split.Index] : wanted;
        var second = split.Success ? wanted[(split.Index + split.Length)..] : "";
        if (Ids(first, checks) is not { } boxes || Ids(second, checks) is not { } notArisen || (boxes.IsEmpty && notArisen.IsEmpty))
        {
            return null;
        }

        var conditional = checks.Where(c => c.Condition is not null).Select(c => c.Id).ToList();
        if (notArisen.Any(id => !conditional.Contains(id)))
        {
            return null;
        }

        // "all; n/a 3" means all the others.
        return new Selection(AllPattern().IsMatch(first) ? [.. boxes.Except(notArisen)] : boxes, notArisen);
    }

    private static ImmutableArray<string>? Ids(string text, ImmutableArray<Check> checks)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var token in text.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is "and" or "&" or "box" or "boxes")
            {
                continue;
            }

            if (token is "all" or "both")
            {
                ids.AddRange(checks.Select(c => c.Id));
            }
            else if (checks.FirstOrDefault(c => c.Handle.Equals(token, StringComparison.OrdinalIgnoreCase)) is { } named)
            {
                ids.Add(named.Id);
            }
            else if (RangePattern().Match(token) is { Success: true } range)
            {
                var from = Number(range.Groups[1].Value);
                var to = range.Groups[2].Success ? Number(range.Groups[2].Value) : from;
                if (from < 1 || to > checks.Length || from > to)
                {
                    return null;
                }

                ids.AddRange(checks.Skip(from - 1).Take(to - from + 1).Select(c => c.Id));
            }
            else
            {
                return null;
            }
        }

        return [.. ids.Distinct()];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:n/a|not needed|did not arise)\b\s*:?", RegexOptions.CultureInvariant)]
    private static partial Regex NotArisenPattern();

    [GeneratedRegex(@"^([0-9]{1,4})\.?(?:[-–]([0-9]{1,4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\ball\b", RegexOptions.CultureInvariant)]
    private static partial Regex AllPattern();
}
