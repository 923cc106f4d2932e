using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>A list item as a check, with what is written under it.</summary>
internal static class ItemDraft
{
    /// <param name="content">The first paragraph of the item.</param>
    /// <param name="text">The name of the check: the item's text without its box or state.</param>
    public static CheckDraft Of(
        SourceText source, ListItemBlock item, LeafBlock content, string text, bool claimed, CheckForm form, TextSpan marker, CheckDraft? parent) =>
        new(source.FirstLine(content), text, claimed, form, marker, parent)
        {
            EvidenceLine = EvidenceSlot.Find(source, item, content),
            HasEvidence = EvidenceMention.In(item, text),
            EvidenceMarks = EvidenceHabit.Under(source, item),
        };
}
