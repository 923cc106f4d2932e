using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class ObjectCommand : FlowCommand
{
    public override string Word => "reject";

    public override IReadOnlyList<string> Aliases => ["object to", "object"];

    public override RichText Help =>
        RichText.Of($"`reject A1 the log is of another server`: as a reviewer, object to an answer; the operator has to settle it");

    public override FlowAccess Access => FlowAccess.Reviewer;

    public override bool Accepts(string argument) => NamedWithReason.Read(argument, 'A') is not null;

    public override void Run(Scene scene, string argument)
    {
        var (id, reason) = NamedWithReason.Read(argument, 'A')!.Value;
        ReviewStep.ObjectTo(scene, id, reason);
    }
}
