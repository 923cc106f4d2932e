using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>
/// Lists led by states ("- ❌ Restore tested") beside boxes and tables. There they mostly decorate, so that they are not read as
/// checks; but they may be checks, so that nobody may pass by them in silence.
/// </summary>
internal static partial class UnreadLists
{
    /// <param name="above">Label, paragraph or heading that the list belongs to.</param>
    /// <returns><c>null</c>: nothing in it looks like a check.</returns>
    public static UnreadPlace? Find(SourceText source, Section section, ListBlock list, string? above, Choices choices)
    {
        var marked = StateBullets.Marked(source, list);
        if (marked.Count == 0 || marked.Count * 2 < list.Count || IsLegend(source, marked) || IsNotForChecking($"{section.Title.Text} {above}"))
        {
            return null;
        }

        var isOpen = marked.Any(m => m.State is ClaimedState.Open or ClaimedState.Failed);
        if (!isOpen && marked.Count < 2)
        {
            return null;
        }

        var title = PlainText.Fold(PlainText.OfItem(marked[0].Item));
        var place = choices.Place("list", section, title);
        return new UnreadPlace
        {
            Id = place,
            Kind = UnreadKind.List,
            Line = source.FirstLine(marked[0].Item),
            Title = title.Length > 80 ? $"{title[..79]}…" : title,
            Checks = marked.Count,
            Reason = isOpen
                ? "its items begin with states, and beside boxes or tables such marks may be decoration"
                : "all its items are marked done, and beside boxes or tables such marks are mostly decoration",
            CouldHoldChecks = isOpen,
            Chosen = choices.Of(place)?.As,
        };
    }

    /// <summary>"✅ Done", "❌ Failed": each mark once, with the word for what it means.</summary>
    private static bool IsLegend(SourceText source, IReadOnlyList<(ListItemBlock Item, TextSpan Mark, ClaimedState State)> marked) =>
        marked.Count > 1
        && marked.Select(m => source.Text.Substring(m.Mark.Start, m.Mark.Length)).Distinct().Count() == marked.Count
        && marked.All(m => StatusWords.Whole(StateGlyphs.Split(PlainText.OfItem(m.Item)).Text) is not null);

    private static bool IsNotForChecking(string above) => NotForChecking().IsMatch(above);

    [GeneratedRegex(@"\b(legend|key|known (information|facts)|background|expected|do not|don['’]?ts?|dos|never|avoid|anti-?patterns?|out of scope|in scope|not (included|supported|covered)|excluded|limitations?|features?|pros|cons|advantages|legende|nicht enthalten|vor- und nachteile|légende|hors périmètre|leyenda|fuera de alcance|legenda|fora do escopo|fuori ambito)\b|凡例|対象外|图例|不包括", RegexOptions.IgnoreCase)]
    private static partial Regex NotForChecking();
}
