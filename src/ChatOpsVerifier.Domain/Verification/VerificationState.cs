using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification.Folding;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>What the ledger adds up to. Values only; folded by <see cref="Fold"/>.</summary>
public sealed record VerificationState
{
    public static VerificationState Empty { get; } = new();

    /// <summary>Sequence of the last entry folded in; 0: none.</summary>
    public long Version { get; init; }

    /// <summary>Hash of the last entry; 64 zeros where there is none.</summary>
    public string HeadHash { get; init; } = new('0', 64);

    public string Slug { get; init; } = "";

    public string Title { get; init; } = "";

    public string SourceSha256 { get; init; } = "";

    /// <summary>By which version of the rules the report was read last; 0: it was not imported.</summary>
    public int Dialect { get; init; }

    /// <summary>What people decided about places that the dialect alone does not read, in the order of the first decisions.</summary>
    public ImmutableArray<ReadingChoice> Readings { get; init; } = [];

    public bool IsPlanConfirmed { get; init; }

    /// <summary>Corrections of the proposed plan, last one per (kind, from).</summary>
    public ImmutableArray<VerificationEvent.LinkCorrected> Corrections { get; init; } = [];

    /// <summary>Lint issue name → reason.</summary>
    public ImmutableDictionary<string, string> AcknowledgedLint { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Every evidence ever added, by id ("E1").</summary>
    public ImmutableDictionary<string, EvidenceItem> Evidence { get; init; } = ImmutableDictionary<string, EvidenceItem>.Empty;

    /// <summary>
    /// Evidence id → what the chat has done since with the message that it was taken from. Not in here: the message is as it was, as far as anybody knows.
    /// </summary>
    public ImmutableDictionary<string, MessageState> MessageChanges { get; init; } = ImmutableDictionary<string, MessageState>.Empty;

    /// <summary>
    /// Evidence id → digests of what its message said after later edits; their bytes are in the evidence store. Kept when the evidence is removed, so that they
    /// are deleted with it.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<string>> LaterTexts { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Every answer ever given, by id ("A1"), current or not.</summary>
    public ImmutableDictionary<string, Answer> Answers { get; init; } = ImmutableDictionary<string, Answer>.Empty;

    /// <summary>Check id → id of its current answer.</summary>
    public ImmutableDictionary<string, string> CurrentAnswers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Open conflicts by id.</summary>
    public ImmutableDictionary<string, Conflict> OpenConflicts { get; init; } = ImmutableDictionary<string, Conflict>.Empty;

    public int ConflictCount { get; init; }

    /// <summary>Check id → note: looked, could not find out.</summary>
    public ImmutableDictionary<string, string> CouldNotFindOut { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Checks whose wording changed at a re-import and whose answer nobody has confirmed since.</summary>
    public ImmutableHashSet<string> UnconfirmedRewordings { get; init; } = [];

    /// <summary>Id of evidence, answer or conflict → digests of the salted texts beside the chain that are about it.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Texts { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>When the report was imported first; null: it was not.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>
    /// Check id → since when it is open (again): added or reworded by a later import, or its answer withdrawn. Not in here: since the import.
    /// </summary>
    public ImmutableDictionary<string, DateTimeOffset> OpenSince { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>When an answer was last given, withdrawn, settled, reviewed or confirmed for a new wording.</summary>
    public DateTimeOffset? LastChangeAt { get; init; }
}

public sealed record Answer(
    string Id,
    string RequirementId,
    ImmutableArray<string> CheckIds,
    Outcome Outcome,
    string Value,
    string? Note,
    string? Deployment,
    ImmutableArray<string> EvidenceIds,
    DateOnly ObservedOn,
    DateTimeOffset SubmittedAt,
    string By,
    Attestation Attestation,
    string? ReviewedBy = null)
{
    /// <summary>The account that it was given with; <c>null</c> if none was recorded.</summary>
    public ActorAccount? Through { get; init; }

    /// <summary>Everything that people did as its reviewers, in ledger order, whether or not it counts.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];
}

/// <summary>What somebody did as a reviewer of an answer.</summary>
/// <param name="Counts">Whether the ledger shows a second person: see <see cref="SecondPerson"/>.</param>
public sealed record Review(string By, ActorAccount? Through, DateTimeOffset At, string? Note, bool Counts);

public sealed record Conflict(string Id, ImmutableArray<string> CheckIds, ImmutableArray<string> AnswerIds, string Description, DateTimeOffset OpenedAt)
{
    /// <summary>Person id of the reviewer who objects; <c>null</c>: two statements contradict each other.</summary>
    public string? ObjectionBy { get; init; }
}
