using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>The operator said stop. Everything is kept.</summary>
internal sealed class StoppedStep(Position.Stopped at) : QuestionStep
{
    public override RichText Where(Scene scene) => RichText.Of($"a stop; say `next` to go on");

    public override void Ask(MessageBuilder builder, Scene scene) => builder
        .Line(
            $"Stopped. Everything is kept; {Counted.Part(scene.Assessment.Counts.Settled, scene.Assessment.Counts.Checks, "check")} are settled. Reminders "
                + $"continue as planned: `remind off` pauses them.")
        .Command("next", "Go on");

    public override bool Press(Scene scene, FlowInput.Pressed pressed) => false;

    public override Position? Back(Scene scene) => at.Resume;
}
