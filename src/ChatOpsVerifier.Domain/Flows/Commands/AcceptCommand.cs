using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class AcceptCommand : FlowCommand
{
    public override string Word => "accept";

    public override RichText Help => RichText.Of($"`accept A1`: as a second person, you reviewed its evidence and agree");

    public override FlowAccess Access => FlowAccess.Reviewer;

    public override bool Accepts(string argument) => argument.Length > 0 && new ReviewCommand().Accepts(argument);

    public override void Run(Scene scene, string argument) => new ReviewCommand().Run(scene, argument);
}
