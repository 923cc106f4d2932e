using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>
/// One imported report as the importer understood it. Immutable; a pure function of the file's bytes.
/// Every <see cref="Check"/> of the file is in exactly one <see cref="Requirement"/>.
/// All spans index <see cref="SourceText.Text"/>; all lines are one-based.
/// </summary>
public sealed record Report
{
    public required SourceText Source { get; init; }

    /// <summary>Plain text of the best title found: the first level-1 heading, else a front-matter title, else "Untitled report".</summary>
    public required string Title { get; init; }

    /// <summary>All headings in file order.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Everything that holds checks, in file order: requirement sections, checklists, other groups.</summary>
    public ImmutableArray<Requirement> Requirements { get; init; } = [];

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Criteria, missing verifications, blocked areas, assumptions and required actions, in file order.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Label lines that belong to the whole report: declaration status, current status, dates, verified by, counts.</summary>
    public ImmutableArray<ReportLabel> Labels { get; init; } = [];

    /// <summary>
    /// Tables, lists and items that look like checks and were not read as such by the dialect alone, in file order; those that a person decided about included.
    /// </summary>
    public ImmutableArray<UnreadPlace> Unread { get; init; } = [];

    /// <summary>Deployments or environments that the document itself names (for "which deployment?"), e.g. "chatty-camel-373 (pilot)".</summary>
    public ImmutableArray<string> Deployments { get; init; } = [];

    /// <summary>Starts what regeneration writes under a box: "Evidence: ", or the word that the document's own ticked items use.</summary>
    public string EvidenceLabel { get; init; } = Owned.EvidenceLabel.Default;

    /// <summary>
    /// Where the `## Evidence Ledger` section stands, or where it would be appended; null: the file ends within code or a comment that nobody closed.
    /// </summary>
    public OwnedSlot? EvidenceLedger { get; init; }

    /// <summary>
    /// True for the canonical family (Verification Required, Findings, PASS Criteria …): section inserts are rendered. False: boxes, cells, statuses and counts
    /// only.
    /// </summary>
    public bool IsCanonicalFamily { get; init; }

    public IEnumerable<Check> Checks => Requirements.SelectMany(r => r.Checks);

    /// <summary>An earlier regeneration wrote into the file; not every document has a place for the ledger's section.</summary>
    internal bool IsRegenerated => EvidenceLedger is { IsPresent: true } || Checks.Any(HasWrittenEvidence);

    /// <summary>
    /// The file says that the check is done, or an earlier regeneration wrote that there is nothing to check: that is settled as well.
    /// The words "NOT AVAILABLE" alone are its author's where nothing of ours is in the file.
    /// </summary>
    /// <param name="isRegenerated"><see cref="IsRegenerated"/>, which looks at every check.</param>
    internal bool IsSettled(Check check, bool isRegenerated) =>
        check.Claimed || (isRegenerated
            && (Source.Text.AsSpan(check.Marker.Start, check.Marker.Length).SequenceEqual(Owned.OwnedText.StatusWord(Outcomes.Outcome.NotAvailable))
                || (check.Cells?.Evidence is { } cell && Owned.OwnedText.SaysNotAvailable(Source.Text.AsSpan(cell.Start, cell.Length)))));

    /// <summary>An earlier regeneration wrote about this check: under its box, or in its row's evidence cell.</summary>
    internal bool HasWrittenEvidence(Check check) =>
        check.EvidenceLine is { IsPresent: true }
        || (check.Cells?.Evidence is { } cell && Owned.OwnedText.TryFindCellEvidence(Source.Text.AsSpan(cell.Start, cell.Length), out _));
}
