using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class BackCommand : FlowCommand
{
    public override string Word => "back";

    public override IReadOnlyList<string> Aliases => ["go back"];

    public override RichText Help => "the previous question";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => true;

    public override void Run(Scene scene, string argument)
    {
        if (scene.StepOf(scene.State.Position).Back(scene) is not { } before)
        {
            scene.Note($"There is no previous question. {Stray.WhereWeAre(scene)} Say `reopen` to change an answer that was given.");
            return;
        }

        scene.Retire("You went back.");
        scene.Go(scene.StepOf(before).IsStillValid(scene) ? before : Agenda.Home(scene));
    }
}
