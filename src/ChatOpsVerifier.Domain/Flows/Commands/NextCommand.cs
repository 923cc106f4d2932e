using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class NextCommand : FlowCommand
{
    public override string Word => "next";

    public override IReadOnlyList<string> Aliases => ["continue", "go on", "resume", "go"];

    public override RichText Help => "the next smallest step";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => true;

    /// <param name="argument">"start" where it was said that way: only then, and only where it was shown, the plan is used.</param>
    public override void Run(Scene scene, string argument)
    {
        switch (scene.State.Position)
        {
            case Position.Welcome when !scene.Assessment.State.IsPlanConfirmed && argument == "start" && scene.State.Prompt is not null:
                WelcomeStep.UsePlan(scene);
                return;
            case Position.Welcome when !scene.Assessment.State.IsPlanConfirmed:
                scene.Ask();
                return;
            case Position.Intro intro:
                new IntroStep(intro).Start(scene);
                return;
            case Position.Value or Position.Proof or Position.Boxes or Position.Summary or Position.CouldNotFindOut:
                scene.Ask();
                return;
            case Position.Blocked:
                Parking.UnparkAll(scene);
                break;
            case Position.Secret or Position.Dispute:
                scene.Ask();
                return;
            default:
                break;
        }

        scene.Retire("Going on.");
        Side.Leave(scene, Side.Resume(scene.State.Position) is var resume && resume == scene.State.Position ? Agenda.Home(scene) : resume);
    }
}
