using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Records a confirmed answer, says what it settled elsewhere, and goes on.</summary>
internal static class Settling
{
    public static void Confirm(Scene scene, Draft draft)
    {
        if (OutcomeQuestion.IsNeeded(scene, draft))
        {
            scene.Retire("Not recorded yet.");
            scene.Go(new Position.Outcome(draft));
            return;
        }

        var before = scene.Assessment;
        var refusal = draft.Marked.IsEmpty ? null : Record(scene, draft, draft.Outcome, draft.Value, draft.Note, draft.Marked, Intake.Pieces(scene, draft));
        refusal ??= draft.NotArisen.IsEmpty
            ? null
            : Record(scene, draft, Outcome.NotAvailable, "Not needed", Phrases.ConditionDidNotArise, draft.NotArisen, null);
        if (refusal is not null)
        {
            // The first half may exist already; the question that follows shows what is left.
            scene.Retire("Not recorded.");
            scene.Go(new Position.Proof(draft with { EvidenceIds = [], EvidenceText = "" }), new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        Intake.MarkUsed(scene, draft.EvidenceIds);
        Parking.Unpark(scene, draft.RequirementId);
        scene.Retire("You confirmed.");
        Aftermath.Say(scene, before, draft);
        GoOn(scene, draft);
    }

    /// <param name="pieces">What the evidence says; null: it is not about these checks.</param>
    private static string? Record(
        Scene scene, Draft draft, Outcome outcome, string value, string? note, ImmutableArray<string> checks, ImmutableArray<EvidencePiece>? pieces) =>
        scene.Do(new Command.RecordAnswer(
            draft.RequirementId, checks, outcome, value, note, draft.Deployment, draft.EvidenceIds, Intake.SeenOn(scene, draft), pieces is null
                ? ""
                : draft.EvidenceText, draft.Supersede)
        {
            By = scene.By,
            At = scene.At,
            IsOutcomeChosen = draft.IsOutcomeChosen,
            Pieces = pieces is { } known && known.Any(p => draft.EvidenceIds.Contains(p.Id)) ? known : [],
        });

    private static void GoOn(Scene scene, Draft draft)
    {
        var now = scene.Assessment;
        var opened = scene.Events.OfType<VerificationEvent.ConflictOpened>().Any();
        var requirement = Agenda.Requirement(now, draft.RequirementId)!;
        var left = Agenda.OpenChecks(now, requirement);
        if (opened || left.IsEmpty || draft.Outcome == Outcome.Refuted)
        {
            scene.Go(Agenda.Home(scene));
            return;
        }

        scene.Go(new Position.Boxes(draft with
        {
            CheckIds = [.. left.Take(Agenda.MostBoxes)],
            Marked = [],
            NotArisen = [],
            Supersede = false,
            IsFollowUp = true,
            Note = null
        }));
    }
}
