using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class StopCommand : FlowCommand
{
    public override string Word => "stop";

    public override IReadOnlyList<string> Aliases => ["quit", "exit", "bye", "enough"];

    public override RichText Help => "end for now; everything is kept";

    public override FlowAccess Access => FlowAccess.Operator;

    public override void Run(Scene scene, string argument)
    {
        scene.Retire("Stopped here.");
        scene.Go(new Position.Stopped(Side.Resume(scene.State.Position)));
    }
}
