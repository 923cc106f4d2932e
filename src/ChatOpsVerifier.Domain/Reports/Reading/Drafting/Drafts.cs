using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Drafting;

/// <summary>A check as read, before it has a place in the report.</summary>
internal sealed record CheckDraft(int Line, string Text, bool Claimed, CheckForm Form, TextSpan Marker, CheckDraft? Parent)
{
    /// <summary>Content of the row's id column.</summary>
    public string? IdCell { get; init; }

    /// <summary>Its text as the dialect before this one read it; <c>null</c>: the same.</summary>
    public string? FormerText { get; init; }

    /// <summary>The dialect before this one did not read it.</summary>
    public bool IsNew { get; init; }

    public OwnedSlot? EvidenceLine { get; init; }

    public TableCells? Cells { get; init; }

    public StatusVocabulary? Vocabulary { get; init; }

    public OutcomeCells? Outcomes { get; init; }

    public SignOffCells? SignOff { get; init; }

    /// <summary>The document itself says on what the claim rests.</summary>
    public bool HasEvidence { get; init; }

    public IReadOnlyList<EvidenceMark> EvidenceMarks { get; init; } = [];
}

/// <summary>Checks that are together: under one label or paragraph of one section.</summary>
/// <param name="Label">Label or paragraph above; null: right under the heading.</param>
internal sealed record GroupDraft(Section Section, string? Label, RequirementRole Role)
{
    public List<CheckDraft> Checks { get; } = [];

    /// <summary>The label by which the dialect before this one knew the group; the same where nothing else is set.</summary>
    public string? FormerLabel { get; set; } = Label;

    public StatusLabel? Status { get; set; }

    /// <summary>The outermost block that holds the last check.</summary>
    public Block? LastBlock { get; set; }
}

/// <summary>A list under a label, or right under its heading (label null); never one that holds checks.</summary>
internal sealed record LabeledList(LabelLine? Label, ListBlock List);

/// <summary>What is in a section.</summary>
internal sealed record SectionContent(Section Section)
{
    public List<GroupDraft> Groups { get; } = [];

    /// <summary>Label lines with a value, in paragraphs and in plain bullets.</summary>
    public List<LabelLine> Labels { get; } = [];

    public List<LabeledList> Lists { get; } = [];

    /// <summary>What looks like checks and was not read as such by the dialect alone.</summary>
    public List<UnreadPlace> Unread { get; } = [];

    /// <summary>Line of the label that an earlier regeneration wrote; its list follows.</summary>
    public int? VerifiedInformationLine { get; set; }

    /// <summary>Line of the paragraph that an earlier regeneration wrote.</summary>
    public int? ResolutionLine { get; set; }
}
