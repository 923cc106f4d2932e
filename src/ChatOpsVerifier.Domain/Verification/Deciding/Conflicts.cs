using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification.Contradictions;
using ChatOpsVerifier.Domain.Verification.Rules;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Contradictions put into words and numbered.</summary>
internal static class Conflicts
{
    private const int MostTold = 3;

    public static IEnumerable<Conflict> Over(ImmutableArray<string> checks, VerificationState state)
    {
        var wanted = checks.ToHashSet();
        return state.OpenConflicts.Values.Where(x => x.CheckIds.Any(wanted.Contains)).OrderBy(x => x.Id, StringComparer.Ordinal);
    }

    /// <summary>For each disputed check: the current answers against each other.</summary>
    public static Dictionary<string, ImmutableArray<string>> PartiesByCheck(VerificationState state) =>
        state.OpenConflicts.Values
            .SelectMany(x => x.CheckIds.Select(check => (Check: check, x.AnswerIds)))
            .GroupBy(x => x.Check)
            .ToDictionary(g => g.Key, g => g.SelectMany(x => x.AnswerIds).Distinct().ToImmutableArray());

    public static Decision MustSettleFirst(Conflict conflict, ReportIndex index) =>
        Ruling.Refuse(
            "conflict-open",
            $"Conflict {conflict.Id} about {index.Names(conflict.CheckIds)} is open. Settle it first, or speak of all of these boxes at once.");

    /// <summary>With a third side, settling or withdrawing one would decide between the other two without anybody having said so.</summary>
    public static Decision NoThirdSide(Conflict conflict, ReportIndex index) =>
        Ruling.Refuse(
            "conflict-open",
            $"Conflict {conflict.Id} about {index.Names(conflict.CheckIds)} is open, so it accepts no further answers. Settle it first, or correct "
                + "the answer.");

    /// <param name="nth">How many conflicts the same decision opens before this one.</param>
    public static VerificationEvent Between(
        Answer earlier, VerificationEvent.AnswerRecorded answer, ImmutableArray<string> checks, VerificationState state, int nth) =>
        new VerificationEvent.ConflictOpened(
            NextId(state, nth),
            checks,
            [earlier.Id, answer.AnswerId],
            $"{Side(earlier.Id, earlier.Outcome, earlier.Value, earlier.Deployment, earlier.EvidenceIds)}, but "
                + $"{Side(answer.AnswerId, answer.Outcome, answer.Value, answer.Deployment, answer.EvidenceIds)}.");

    /// <param name="c">What was recorded, with the texts of its evidence.</param>
    /// <param name="opened">How many conflicts the same decision opens before this one.</param>
    public static IEnumerable<VerificationEvent> WithOwnEvidence(
        VerificationEvent.AnswerRecorded answer, Command.RecordAnswer c, VerificationState state, ReportIndex index, int opened)
    {
        ImmutableArray<EvidencePiece> pieces = c.Pieces is { IsDefaultOrEmpty: false } given ? given
            : c.EvidenceText.Length > 0 ? [new EvidencePiece(string.Join(", ", answer.EvidenceIds), c.EvidenceText)]
            : [];
        var own = pieces.Where(p => c.Pieces.IsDefaultOrEmpty || answer.EvidenceIds.Contains(p.Id)).ToList();

        // A refuted value is what the report claims, not what was seen: evidence that says otherwise is the point of it.
        var found = answer.Outcome == Outcome.Verified ? Disagreements.OfAnswer(answer, own, answer.Deployment, index.Deployments).ToList() : [];
        found.AddRange(Disagreements.Between(pieces, index.Deployments));
        if (found.Count > 0)
        {
            yield return new VerificationEvent.ConflictOpened(
                NextId(state, opened), answer.CheckIds, [answer.AnswerId], string.Join(" ", found.Take(MostTold)));
        }
    }

    /// <param name="nth">How many conflicts the same decision opens before this one.</param>
    public static string NextId(VerificationState state, int nth = 0) => string.Create(CultureInfo.InvariantCulture, $"X{state.ConflictCount + 1 + nth}");

    private static string Side(string id, Outcome outcome, string value, string? deployment, ImmutableArray<string> evidence) =>
        $"{id} says {OutcomeNames.Of(outcome)}, \"{ReasonPhrases.Quoted(value)}\"{(deployment is null ? "" : $" for {ReasonPhrases.Quoted(deployment)}")} "
            + $"({string.Join(", ", evidence)})";
}
