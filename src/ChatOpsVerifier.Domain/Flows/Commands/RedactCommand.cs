using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class RedactCommand : FlowCommand
{
    public override string Word => "redact";

    public override RichText Help =>
        RichText.Of($"`redact E5 because it shows a token`: its bytes and texts are deleted, and every answer that used it is unknown again");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => NamedWithReason.Read(argument, 'E') is not null;

    public override void Run(Scene scene, string argument)
    {
        var (id, reason) = NamedWithReason.Read(argument, 'E')!.Value;
        Removing.Remove(scene, id, EvidenceRemoval.Redacted, reason);
    }
}
