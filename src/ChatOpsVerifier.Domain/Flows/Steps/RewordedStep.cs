using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>The report was edited: does the answer still hold for the new wording? Until somebody says so, it is stale.</summary>
internal sealed class RewordedStep(Position.Reworded at) : QuestionStep
{
    public override bool IsStillValid(Scene scene) =>
        scene.Assessment.Checks.ContainsKey(at.CheckId)
        && scene.Assessment.State.UnconfirmedRewordings.Contains(at.CheckId)
        && scene.Assessment.State.CurrentAnswers.ContainsKey(at.CheckId)
        && (at.Shown is null || at.Shown == Agenda.CurrentAnswersKey(scene.Assessment, [at.CheckId]));

    public override RichText Where(Scene scene) => $"{scene.Assessment.Checks[at.CheckId].Check.Handle}, whose wording changed";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var check = scene.Assessment.Checks[at.CheckId].Check;
        var answer = scene.Assessment.State.Answers[scene.Assessment.State.CurrentAnswers[at.CheckId]];
        builder.Title($"{check.Handle}: the wording changed")
            .Line($"The report now says (line {check.Line}):")
            .Quote(check.Text)
            .Line(RichText
                .Plain("You answered the earlier wording with ")
                .Strong(Phrases.Answer(answer.Outcome, answer.Value))
                .Then($" ({answer.Id}, {Phrases.And(answer.EvidenceIds)}). Does that hold for the new one, too?"))
            .Primary(ActionIds.StillHolds, "It still holds")
            .Choice(ActionIds.CorrectAnswer, "Answer it again")
            .Command("skip", "Later");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.StillHolds:
                if (scene.Do(new Command.ConfirmRewording(at.CheckId) { By = scene.By, At = scene.At }) is { } refusal)
                {
                    scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
                    return true;
                }

                scene.Retire("It still holds.");
                scene.Go(Agenda.Home(scene));
                return true;
            case ActionIds.CorrectAnswer:
                scene.Retire("Answered again.");
                scene.Go(new Position.Value(Agenda.Correction(
                    scene.Assessment, scene.Assessment.Checks[at.CheckId].Check.RequirementId, [at.CheckId])));
                return true;
            default:
                return false;
        }
    }
}
