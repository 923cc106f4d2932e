using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Somebody says hello: the present question once more, where it can be seen.</summary>
internal sealed class HelloCommand : FlowCommand
{
    public override string Word => "hello";

    public override IReadOnlyList<string> Aliases => ["hi", "hey", "good morning"];

    public override RichText Help => "the current question again";

    public override FlowAccess Access => FlowAccess.Reader;

    public override void Run(Scene scene, string argument) => scene.Ask();
}
