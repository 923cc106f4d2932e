using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>An error of the report itself blocks PASS; somebody may say, by name and with a reason, that it is acceptable.</summary>
internal sealed class LintErrorStep(Position.LintError at) : QuestionStep
{
    public static void Enter(Scene scene, LintIssue issue) => scene.Go(new Position.LintError(issue.Name, Side.Resume(scene.State.Position)));

    public override bool IsStillValid(Scene scene) =>
        Issue(scene) is not null && !scene.Assessment.State.AcknowledgedLint.ContainsKey(at.Name);

    public override RichText Where(Scene scene) => $"acknowledging {at.Name}";

    public override void Ask(MessageBuilder builder, Scene scene) => builder
        .Tone(MessageTone.Warning)
        .Title($"Acknowledge {at.Name}")
        .Line(LintLines.LineOf(Issue(scene)!))
        .Line("It is better to fix the report and import it again. If it is acceptable as it is, why?")
        .Form(ActionIds.GiveReason, "Acknowledge", Reasons.Ask())
        .Choice(ActionIds.Leave, "Leave it");

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.GiveReason:
                Acknowledge(scene, Reasons.Of(pressed));
                return true;
            case ActionIds.Leave:
                scene.Retire("Left as it is.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        if (said.Files.IsDefaultOrEmpty && said.Text.Trim().Length <= Reasons.Most)
        {
            Acknowledge(scene, said.Text.Trim());
            return;
        }

        base.Hear(scene, said);
    }

    public override Position? Back(Scene scene) => at.Resume;

    private void Acknowledge(Scene scene, string reason)
    {
        var refusal = Reasons.IsOne(reason)
            ? scene.Do(new Command.AcknowledgeLint(at.Name, reason) { By = scene.By, At = scene.At })
            : "Say in a few words why it is acceptable.";
        if (refusal is not null)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        scene.Retire($"Acknowledged: {reason}");
        Side.Leave(scene, at.Resume);
    }

    private LintIssue? Issue(Scene scene) => scene.Assessment.Lint.FirstOrDefault(l => l.Name == at.Name);
}
