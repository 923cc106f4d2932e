using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Takes back the last thing that was said for the answer in the making; where nothing is, offers to withdraw the person's last answer.</summary>
internal sealed class UndoCommand : FlowCommand
{
    public override string Word => "undo";

    public override RichText Help => "take back the last thing you said for this answer; then it offers to withdraw your last recorded one";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => true;

    public override void Run(Scene scene, string argument)
    {
        switch (scene.State.Position)
        {
            case Position.Meant or Position.CouldNotFindOut or Position.Reopen or Position.Assign or Position.Dispute { Choice: not null }:
                new BackCommand().Run(scene, "");
                return;
            case Position.Summary { Draft: { CheckIds.Length: > 1 } draft }:
                Take(scene, "your boxes", new Position.Boxes(draft with { Marked = [], NotArisen = [] }));
                return;
            case Position.Summary { Draft: { EvidenceIds.IsEmpty: false } draft }:
                TakeEvidence(scene, draft with { Marked = [], NotArisen = [] });
                return;
            case Position.Boxes { Draft: { EvidenceIds.IsEmpty: false, IsFollowUp: false } draft }:
                TakeEvidence(scene, draft);
                return;
            case Position.Proof { Draft: { EvidenceIds.IsEmpty: false } draft } when !draft.EvidenceIds.All(draft.InSentence.Contains):
                TakeEvidence(scene, draft);
                return;
            case Position.Proof or Position.Outcome:
                Take(scene, "your answer", new Position.Value(Attaching.Draft(scene.State.Position)!.WithoutAnswer()));
                return;
            case Position.Value { Draft: { EvidenceIds.IsEmpty: false } draft }:
                TakeEvidence(scene, draft);
                return;
            default:
                Recorded(scene);
                return;
        }
    }

    private static void Take(Scene scene, string what, Position position)
    {
        scene.Retire($"You took back {what}.");
        scene.Go(position);
    }

    private static void TakeEvidence(Scene scene, Draft draft)
    {
        var last = draft.EvidenceIds[^1];
        scene.Retire($"You took back {last}.");
        DraftEvidence.Leave(scene, draft, last);
    }

    private static void Recorded(Scene scene)
    {
        var now = scene.Assessment;
        var own = now.State.CurrentAnswers.Values.Distinct().Select(id => now.State.Answers[id]).Where(a => a.By == scene.By);
        if (Agenda.InOrder(own).LastOrDefault() is not { } last
            || Agenda.Requirement(now, last.RequirementId) is not { } requirement)
        {
            scene.Note($"There is nothing to undo: you said nothing for this question yet, and none of your answers is recorded. {Stray.WhereWeAre(scene)}");
            return;
        }

        scene.Note(
            $"Nothing is in the making here. Your last recorded answer is {last.Id}, “{Phrases.Answer(last.Outcome, last.Value)}”, "
                + $"for {Phrases.Name(requirement)}.");
        ReopenStep.Enter(scene, requirement, isWithdrawal: false);
    }
}
