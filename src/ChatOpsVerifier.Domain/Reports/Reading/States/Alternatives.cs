using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Words of which one is still to be chosen: "PASS / FAIL", "☐ ja ☐ nein", "合格・不合格". They declare nothing.</summary>
internal static partial class Alternatives
{
    public static bool In(string value)
    {
        if (!Separators().IsMatch(value))
        {
            return false;
        }

        if (Boxes().Count(value) > 1)
        {
            return true;
        }

        var states = Separators()
            .Split(value)
            .Select(part => StateVocabulary.Classify(part.Trim(' ', '(', ')', '.', ',', ':')))
            .OfType<ClaimedState>()
            .Distinct()
            .ToList();
        return states.Contains(ClaimedState.Done) && states.Count > 1;
    }

    [GeneratedRegex(@"[☐☑☒⬜□◻]|\[[ xX]?\]")]
    private static partial Regex Boxes();

    [GeneratedRegex(@"\s*(?:[/|／｜・]|_{2,}|[☐☑☒⬜□◻]|\[[ xX]?\]|\b(?:or|oder|ou|lub|или|eller)\b|または|或者?|还是|또는)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
