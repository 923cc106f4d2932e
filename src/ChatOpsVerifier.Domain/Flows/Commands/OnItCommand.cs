using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Acknowledged is not done: it holds the reminders up once, and reminders resume if nothing follows.</summary>
internal sealed class OnItCommand : FlowCommand
{
    public override string Word => "ack";

    public override IReadOnlyList<string> Aliases => ["on it", "i'm on it", "im on it", "i am on it", "i’m on it"];

    public override RichText Help => RichText.Of($"or `on it`: you saw the reminder and are working on it; it settles nothing");

    public override FlowAccess Access => FlowAccess.Operator;

    public override void Run(Scene scene, string argument)
    {
        scene.Want(new FlowEffect.Acknowledge());
        scene.Note("Noted: you are on it. That settles nothing: if nothing follows, I remind you again, starting with the first step.");
    }
}
