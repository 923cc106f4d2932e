using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class HowLongCommand : FlowCommand
{
    public override string Word => "how long";

    public override RichText Help => "how long the rest is likely to take, at your pace";

    public override FlowAccess Access => FlowAccess.Reader;

    public override bool TakesColon => false;

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var open = Agenda.Open(now).Select(o => o.Requirement.Id).Distinct().Count();
        if (open == 0)
        {
            scene.Note($"Nothing is left to answer. {Stray.WhereWeAre(scene)}");
            return;
        }

        var time = AnswerPace.Of([now.State], scene.By) is { } pace
            ? $"{Counted.Of(open, "requirement")} left: {pace.Tell(open)}."
            : $"{Counted.Of(open, "requirement")} left. I cannot say yet how long that takes: "
                + $"I need {AnswerPace.Least + 1} of your answers in one sitting to know "
                + "your pace. You can stop at any time; everything is kept.";
        scene.Note($"{time} {Stray.WhereWeAre(scene)}");
    }
}
