using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>What people write as a box and GitHub does not show as one: "[~]", "[]", "-[ ]", "[ ]x".</summary>
/// <param name="Marker">Between the brackets, which may be nothing; or the glyph.</param>
/// <param name="Text">What is to be checked, as plain as a line scanner can make it.</param>
/// <param name="Shown">The line as people recognise it.</param>
/// <param name="Reason">Why it is not a box: the end of a sentence that begins with "was not read as a check: ".</param>
/// <param name="Item">The list item that it begins; <c>null</c>: it is elsewhere.</param>
internal sealed record NearBox(int Line, TextSpan Marker, string Text, string Shown, string Reason, bool Claimed, CheckForm Form, ListItemBlock? Item)
{
    /// <summary>False: it is marked done, and such marks mostly decorate.</summary>
    public bool CouldHoldCheck { get; init; } = true;

    /// <summary>False: there is no place in the file for an answer.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Of several boxes in its line, the one for each outcome.</summary>
    public OutcomeCells? Outcomes { get; init; }

    /// <summary>As a check, once somebody decided that it is one.</summary>
    public CheckDraft Draft(SourceText source, CheckDraft? parent) => Form == CheckForm.StateBullet
        ? StateBullets.ReadItem(source, Item!) with { Parent = parent, IsNew = true }
        : AsBox(source, parent);

    private CheckDraft AsBox(SourceText source, CheckDraft? parent) => new(Line, Text, Claimed, Form, Marker, parent)
    {
        IsNew = true,
        Outcomes = Outcomes,
        EvidenceLine = Item is [LeafBlock content, ..] ? EvidenceSlot.Find(source, Item, content) : null,
        HasEvidence = Item is not null && EvidenceMention.In(Item),
        EvidenceMarks = Item is null ? [] : EvidenceHabit.Under(source, Item),
    };
}
