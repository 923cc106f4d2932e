using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>One box or one row: the smallest thing that is settled.</summary>
public sealed record Check
{
    /// <summary>
    /// Stable id "check:" + 12 hex digits of SHA-256 over (heading path, group, fingerprint of the text, ordinal among equals); or over the document's own id.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What people call it: requirement handle, dot, one-based position ("2.2.1"), or the document's own id ("AC-03").</summary>
    public required string Handle { get; init; }

    public required string RequirementId { get; init; }

    /// <summary>
    /// The id that the dialect before <see cref="ReportImporter.Dialect"/> gave to this check, so that its answers follow it;
    /// <c>null</c>: that dialect did not read it.
    /// </summary>
    public string? FormerId { get; init; }

    /// <summary>One-based line of the box or row.</summary>
    public required int Line { get; init; }

    /// <summary>Plain text without markup, continuation lines folded.</summary>
    public required string Text { get; init; }

    /// <summary>Normalised text (case, white space and punctuation folded): equal fingerprints are the same wording.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The imported file says that it is done. A claim, never a fact.</summary>
    public required bool Claimed { get; init; }

    /// <summary>The file itself says on what the claim rests: a link, a bullet under the box, an evidence cell.</summary>
    public bool CitesEvidence { get; init; }

    public required CheckForm Form { get; init; }

    /// <summary>
    /// Box forms: exactly the one character between the brackets, or the glyph. Table rows: the state word or mark in the status
    /// cell, without emphasis around it and without its author's remark; empty in front of a remark that states nothing.
    /// </summary>
    public required TextSpan Marker { get; init; }

    /// <summary>The document's own id, "B1" or "AC-03", where it has one.</summary>
    public string? OwnId { get; init; }

    /// <summary>Id of the check it is nested under.</summary>
    public string? ParentId { get; init; }

    /// <summary>
    /// The condition under which it applies, when the text states one: "if dashboard/documentation is unclear". "if possible" and "if available" are hedges and
    /// count too.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>Box forms: where the "- Evidence: …" line goes; null: it has no place there that would leave the rest as it is.</summary>
    public OwnedSlot? EvidenceLine { get; init; }

    /// <summary>Table rows: trimmed content of the cells that regeneration may fill; null where there is no such column.</summary>
    public TableCells? Cells { get; init; }

    /// <summary>Rows with a place for each outcome: the marks; the marker is that of the good one.</summary>
    public OutcomeCells? Outcomes { get; init; }

    /// <summary>Rows that are signed: what is filled in.</summary>
    public SignOffCells? SignOff { get; init; }

    /// <summary>Rows and glyphs: the words or glyphs that this document itself uses for done and not done; null: use the dialect's.</summary>
    public StatusVocabulary? Vocabulary { get; init; }
}

/// <summary>Places of which one is marked, according to how a check came out.</summary>
/// <param name="Pass">Cell content or box for the good outcome.</param>
/// <param name="Fail"><c>null</c>: the document has no place for it.</param>
/// <param name="Tick">What goes into a blank: the mark that the document itself uses, else "x".</param>
public sealed record OutcomeCells(TextSpan Pass, TextSpan? Fail, TextSpan? NotApplicable, string Tick);

/// <summary>Places that are filled in by anyone who signs; <c>null</c> where there is no such column.</summary>
public sealed record SignOffCells(TextSpan? Signature, TextSpan? Name, TextSpan? Date)
{
    /// <summary>One column for both: "Date / Signature".</summary>
    public bool SignatureHoldsDate { get; init; }
}

public enum CheckForm
{
    /// <summary>A GFM task item.</summary>
    Box,

    /// <summary>☐ ☑ ⬜ ✅ at the start of a list item.</summary>
    GlyphBox,

    /// <summary>A row of a table with a status column.</summary>
    TableRow,

    /// <summary>A bullet or heading led by an emoji or status word that carries a state.</summary>
    StateBullet,
}

public sealed record TableCells(TextSpan? Evidence, TextSpan? Date, TextSpan? Owner)
{
    /// <summary>The date is that of the last check, so that a new check gives a new one. False: a date that the author set stays.</summary>
    public bool RenewsDate { get; init; }

    /// <summary>Where the person who checked signs beside the result. <c>null</c>: there is no such column, or the row itself is one to sign.</summary>
    public TextSpan? Signature { get; init; }

    /// <inheritdoc cref="SignOffCells.SignatureHoldsDate"/>
    public bool SignatureHoldsDate { get; init; }

    /// <summary>The same cells as places that are signed.</summary>
    public SignOffCells SignOff => new(Signature, Owner, Date) { SignatureHoldsDate = SignatureHoldsDate };
}

/// <param name="Done">What a settled row says, e.g. "Done", "✅", "Erledigt".</param>
/// <param name="Open">What an open row says.</param>
/// <param name="Failed">What a refuted row says; null where the document has no such word.</param>
public sealed record StatusVocabulary(string Done, string Open, string? Failed);
