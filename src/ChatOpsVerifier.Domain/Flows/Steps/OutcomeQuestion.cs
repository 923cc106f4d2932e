using ChatOpsVerifier.Domain.Evidence.Stances;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification.Contradictions;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>
/// Must somebody say which outcome it is? Yes, where nobody chose one and the words of the answer, or of its evidence, do not say
/// that it is so. Asked of every draft before it goes on and again before it is recorded, whatever way it came.
/// </summary>
internal static class OutcomeQuestion
{
    // "Not offered: no such setting" is an answer. "Not offered: planned for March" is none yet.
    private static readonly StanceKind[] NotANegative =
        [StanceKind.Failure, StanceKind.Waiting, StanceKind.Plan, StanceKind.Doubt, StanceKind.Unknown, StanceKind.Question];

    public static bool IsNeeded(Scene scene, Draft draft) => !draft.IsOutcomeChosen && Signs(scene, draft).Any();

    /// <summary>What speaks against the draft's outcome.</summary>
    public static IEnumerable<StanceSign> Signs(Scene scene, Draft draft) => draft.Outcome switch
    {
        Outcome.Verified => Stance.Of(draft.Value).Signs.Concat(InEvidence(scene, draft)),
        Outcome.NotAvailable when draft.Value != Phrases.NotOffered => Stance.Of(draft.Value).Signs.Where(s => NotANegative.Contains(s.Kind)),
        _ => [],
    };

    /// <summary>What its evidence says instead.</summary>
    public static IEnumerable<StanceSign> InEvidence(Scene scene, Draft draft) =>
        Intake.Pieces(scene, draft).Where(p => draft.EvidenceIds.Contains(p.Id)).SelectMany(p => EvidenceStance.Against(p.Text));
}
