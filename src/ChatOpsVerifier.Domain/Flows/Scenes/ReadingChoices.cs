using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Understands what somebody says a table, list or item is.</summary>
internal static partial class ReadingChoices
{
    /// <summary>"checks", "as checks: Status", "not checks", "not a check", "open box".</summary>
    /// <returns><c>null</c>: the words say nothing like it, or name a column that is not there, which is said.</returns>
    public static (ReadingMode As, int? StateColumn)? Find(Scene scene, IReadOnlyList<UnreadPlace> places, string words)
    {
        if (Decision().Match(words.Trim()) is not { Success: true } decision)
        {
            return null;
        }

        if (decision.Groups["not"].Success)
        {
            return (ReadingMode.NotChecks, null);
        }

        if (!decision.Groups["column"].Success)
        {
            return (ReadingMode.Checks, null);
        }

        var (place, column) = (places[0], decision.Groups["column"].Value);
        if (places.Count > 1 || place.Kind != UnreadKind.Table)
        {
            scene.Note(places.Count > 1 ? "Name the state column for one table at a time." : $"Line {place.Line} is not a table, so it has no state column.");
            return null;
        }

        if (Unread.ColumnOf(place, column) is { } number)
        {
            return (ReadingMode.Checks, number);
        }

        scene.Note(
            $"The table in line {place.Line} has no column “{Shorten.To(column, 40)}”. Its columns are "
                + $"{Phrases.And([.. place.Columns.Index().Select(c => Unread.Column(place, c.Index + 1))])}.");
        return null;
    }

    [GeneratedRegex(@"(?:^|\sas\s+)(?:as\s+)?(?:an?\s+)?(?<not>not?\s+)?(?:an?\s+)?(?:open\s+)?(?:checks?|box(?:es)?)(?:\s*[:：]\s*(?<column>.+))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Decision();
}
