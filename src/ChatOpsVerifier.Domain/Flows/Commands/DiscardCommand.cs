using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class DiscardCommand : FlowCommand
{
    public override string Word => "discard";

    public override RichText Help => RichText.Of($"`discard E5`: evidence that backs nothing is taken out, and its bytes are deleted");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => NamedWithReason.Read(argument, 'E') is not null;

    public override void Run(Scene scene, string argument)
    {
        var (id, reason) = NamedWithReason.Read(argument, 'E')!.Value;
        Removing.Remove(scene, id, EvidenceRemoval.Discarded, reason);
    }
}
