using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>Names what looks like a box and is none, and knows which of it somebody decided to read.</summary>
/// <param name="checklists">Lists that hold a check; those of chosen items are added.</param>
internal sealed class NearBoxPlaces(SourceText source, HashSet<ListBlock> checklists, Choices choices)
{
    private readonly Dictionary<ListItemBlock, NearBox> _chosen = [];

    private readonly HashSet<ListBlock> _lists = [];

    /// <summary>Items that are to be read as checks.</summary>
    public IReadOnlyDictionary<ListItemBlock, NearBox> Chosen => _chosen;

    /// <summary>Its items are named one by one.</summary>
    public bool IsNamed(ListBlock list) => _lists.Contains(list);

    /// <returns>Those that somebody decided to read as checks and that begin no list item.</returns>
    public List<CheckDraft> Read(SectionContent content)
    {
        var elsewhere = new List<CheckDraft>();
        foreach (var near in NearBoxes.Find(source, content.Section))
        {
            var place = choices.Place("item", content.Section, near.Text);
            var chosen = choices.Of(place)?.As is { } mode && (near.IsReadable || mode != ReadingMode.Checks) ? mode : (ReadingMode?)null;
            if (near.Item?.Parent is ListBlock list)
            {
                _lists.Add(list);
            }

            content.Unread.Add(new UnreadPlace
            {
                Id = place,
                Kind = UnreadKind.Item,
                Line = near.Line,
                Title = near.Shown,
                Checks = 1,
                Reason = near.Reason,
                CouldHoldChecks = near.CouldHoldCheck,
                IsReadable = near.IsReadable,
                Chosen = chosen
            });
            if (chosen != ReadingMode.Checks)
            {
                continue;
            }

            if (near.Item is { } item)
            {
                _chosen[item] = near;
                Checklists.Mark((ListBlock)item.Parent!, checklists);
            }
            else
            {
                elsewhere.Add(near.Draft(source, null));
            }
        }

        return elsewhere;
    }
}
