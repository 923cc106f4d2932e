using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification.Assessing;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>
/// Everything that can be said now about a report: computed from (report, plan, state, date) by <see cref="Assessor"/>, never stored.
/// Chat, page, API, badge and regenerated file all read these numbers and no others.
/// </summary>
public sealed record Assessment
{
    public required Report Report { get; init; }

    /// <summary>The plan with the state's corrections applied.</summary>
    public required LinkPlan Plan { get; init; }

    public required VerificationState State { get; init; }

    public required ImmutableArray<LintIssue> Lint { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>By check id; every check of the report.</summary>
    public required ImmutableDictionary<string, CheckStatus> Checks { get; init; }

    /// <summary>By requirement id.</summary>
    public required ImmutableDictionary<string, NodeStatus> Requirements { get; init; }

    /// <summary>By finding id, with <see cref="Finding.OtherId"/> where something belongs to none. In working order: <see cref="FindingOrder"/>.</summary>
    public required ImmutableDictionary<string, FindingStatus> Findings { get; init; }

    public required ImmutableArray<string> FindingOrder { get; init; }

    /// <summary>By statement id.</summary>
    public required ImmutableDictionary<string, StatementStatus> Statements { get; init; }

    public required Counts Counts { get; init; }

    /// <summary>What a comparison of the storage with the ledger found, which the outcomes take into account.</summary>
    public StorageFinding Storage { get; init; } = StorageFinding.Intact;
}

/// <param name="Answer">Its current answer: its own or the one it is derived from; null: none.</param>
/// <param name="IsDerived">Settled through the link plan, not by an answer of its own.</param>
/// <param name="DerivedFrom">Handles of what settles it ("2.2"), where derived.</param>
/// <param name="InConflict">Two answers, or an answer and what it should follow from, contradict each other. The earlier one is in <paramref name="Outcome"/>,
/// but settles nothing.</param>
public sealed record CheckStatus(
    Check Check, Outcome Outcome, Answer? Answer, bool IsDerived, ImmutableArray<string> DerivedFrom, bool InConflict, string? StaleBecause)
{
    /// <summary>The first day on which its evidence was too old; null: it is not stale, or for another reason.</summary>
    public DateOnly? TooOldSince { get; init; }

    /// <summary>It is stale because its evidence, or the record of its answer, is not in the storage as it was recorded.</summary>
    public bool IsProofLost { get; init; }

    /// <summary>Verified or not available, and undisputed: what a ticked box may say.</summary>
    public bool Passes => Outcome.Passes() && !InConflict;
}

/// <param name="Outcome">Refuted or Stale where one check is; else Unknown where one is open or in conflict; else NotAvailable where all are; else
/// Verified.</param>
/// <param name="Settled">Verified or not available, and undisputed.</param>
/// <param name="Conflicts">Checks in conflict; they count under nothing else.</param>
public sealed record NodeStatus(Outcome Outcome, int Checks, int Settled, int Refuted, int Stale, int Conflicts)
{
    /// <summary>Every check of it is verified or not available, and none is in conflict. A node without checks has proven nothing.</summary>
    public bool Passes => Checks > 0 && Checks == Settled;

    /// <summary>Checks at which nobody has looked, or could not find out.</summary>
    public int Unknown => Checks - Settled - Refuted - Stale - Conflicts;
}

/// <param name="Id">Finding id or <see cref="Reports.Finding.OtherId"/>.</param>
/// <param name="Requirements">Ids of the requirements worked under it, in working order: those that are answered directly first.</param>
public sealed record FindingStatus(string Id, string Title, NodeStatus Status, ImmutableArray<string> Requirements);

/// <param name="Met">All of what settles it passes.</param>
/// <param name="Sources">Node ids; empty: nothing backs it.</param>
/// <param name="Outcome">Tells not met because nobody looked from not met because it was refuted.</param>
public sealed record StatementStatus(Statement Statement, bool Met, ImmutableArray<string> Sources, Outcome Outcome = Outcome.Unknown);

/// <summary>Every check counts under exactly one of verified, not available, refuted, stale, unknown and in conflict.</summary>
/// <param name="Settled">Verified + NotAvailable: what PASS counts.</param>
/// <param name="Conflicts">Checks in conflict.</param>
/// <param name="Derived">Of the settled ones: those settled through the link plan.</param>
/// <param name="Evidence">Pieces of evidence ever added.</param>
/// <param name="Answers">Answers that are current for at least one check.</param>
public sealed record Counts(
    int Checks, int Settled, int Verified, int NotAvailable, int Refuted, int Stale, int Unknown, int Conflicts, int Derived, int Evidence, int Answers)
{
    /// <summary>0 to 100, rounded down: 100 means all.</summary>
    public int Percent => Checks == 0 ? 0 : (int)(100L * Settled / Checks);
}

/// <param name="IsPass">No reason is left.</param>
/// <param name="Reasons">Why not PASS, in line order.</param>
public sealed record Verdict(bool IsPass, ImmutableArray<VerdictReason> Reasons)
{
    public string Word => IsPass ? "PASS" : "FAIL";
}

/// <param name="Rule">Stable name of the rule that said so: "check-unknown", "check-refuted", "check-stale", "conflict-open", "evidence-missing", "lint-error",
/// "criterion-unbacked", "plan-unconfirmed", "integrity-broken".</param>
/// <param name="Line">One-based line in the imported file.</param>
public sealed record VerdictReason(string Rule, int Line, string Message, string? NodeId = null);
