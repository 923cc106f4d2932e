using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class SkipCommand : FlowCommand
{
    public override string Word => "skip";

    public override IReadOnlyList<string> Aliases => ["later", "not now"];

    public override RichText Help => "postpone this; it comes back after the rest";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => true;

    public override void Run(Scene scene, string argument)
    {
        switch (scene.State.Position)
        {
            case Position.Intro intro:
                new IntroStep(intro).Later(scene);
                return;
            case Position.Value at:
                Put(scene, at.Draft.RequirementId);
                return;
            case Position.Proof at:
                Put(scene, at.Draft.RequirementId);
                return;
            case Position.Boxes at:
                Put(scene, at.Draft.RequirementId);
                return;
            case Position.Summary at:
                Put(scene, at.Draft.RequirementId);
                return;
            case Position.CouldNotFindOut at:
                Put(scene, at.Draft.RequirementId);
                return;
            case Position.Dispute at:
                Put(scene, at.ConflictId);
                return;
            case Position.Reworded at:
                Put(scene, at.CheckId);
                return;
            case Position.Assign
                or Position.Reopen
                or Position.Relink
                or Position.LintError
                or Position.Reading
                or Position.Secret
                or Position.Meant
                or Position.Review when scene.Context.MayAnswer:
                scene.Retire("Left.");
                Side.Leave(scene, Side.Resume(scene.State.Position));
                return;
            default:
                scene.Note($"There is nothing to skip. {Stray.WhereWeAre(scene)}");
                return;
        }
    }

    private static void Put(Scene scene, string id)
    {
        scene.Retire("Postponed. It comes back after the rest.");
        Parking.Park(scene, [id]);
        scene.Go(Agenda.Home(scene));
    }
}
