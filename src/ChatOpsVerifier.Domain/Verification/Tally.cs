using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>
/// Checks counted by their state, with the first answer that explains each kind. Adds up: a requirement is counted once, however many rows rest on it.
/// </summary>
internal readonly record struct Tally(
    int Checks,
    int Verified,
    int NotAvailable,
    int Refuted,
    int Stale,
    int Unknown,
    int Conflicts,
    Answer? Passing = null,
    Answer? Refuting = null,
    Answer? Aged = null)
{
    /// <summary>Something that cannot be known now: never assumed to pass.</summary>
    public static Tally Unknowable { get; } = new(1, 0, 0, 0, 0, 1, 0);

    public int Settled => Verified + NotAvailable;

    public static Tally Of(CheckStatus status) => status switch
    {
        { InConflict: true } => new(1, 0, 0, 0, 0, 0, 1),
        { Outcome: Outcome.Verified } => new(1, 1, 0, 0, 0, 0, 0, Passing: status.Answer),
        { Outcome: Outcome.NotAvailable } => new(1, 0, 1, 0, 0, 0, 0, Passing: status.Answer),
        { Outcome: Outcome.Refuted } => new(1, 0, 0, 1, 0, 0, 0, Refuting: status.Answer),
        { Outcome: Outcome.Stale } => new(1, 0, 0, 0, 1, 0, 0, Aged: status.Answer),
        _ => Unknowable,
    };

    public static Tally operator +(Tally a, Tally b) => new(
        a.Checks + b.Checks,
        a.Verified + b.Verified,
        a.NotAvailable + b.NotAvailable,
        a.Refuted + b.Refuted,
        a.Stale + b.Stale,
        a.Unknown + b.Unknown,
        a.Conflicts + b.Conflicts,
        a.Passing ?? b.Passing,
        a.Refuting ?? b.Refuting,
        a.Aged ?? b.Aged);

    /// <summary>The state of a section: the worst news first.</summary>
    public NodeStatus ToNode() => new(NodeOutcome, Checks, Settled, Refuted, Stale, Conflicts);

    /// <summary>The state of a row that follows from these: it goes stale only after all of it has been settled once.</summary>
    public (Outcome Outcome, Answer? Answer) ToDerived() =>
        Refuted > 0 ? (Outcome.Refuted, Refuting)
        : Checks == 0 || Unknown + Conflicts > 0 ? (Outcome.Unknown, null)
        : Stale > 0 ? (Outcome.Stale, Aged)
        : (NotAvailable == Checks ? Outcome.NotAvailable : Outcome.Verified, Passing);

    private Outcome NodeOutcome =>
        Refuted > 0 ? Outcome.Refuted
        : Stale > 0 ? Outcome.Stale
        : Checks == 0 || Unknown + Conflicts > 0 ? Outcome.Unknown
        : NotAvailable == Checks ? Outcome.NotAvailable
        : Outcome.Verified;
}
