using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class StartCommand : FlowCommand
{
    public override string Word => "start";

    public override IReadOnlyList<string> Aliases => ["begin", "work on"];

    public override RichText Help => RichText.Of($"begin, or `start 2.2` for a certain requirement");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => argument.Length == 0;

    public override bool Accepts(string argument) => IsNumberedOrNothing(argument);

    public override void Run(Scene scene, string argument)
    {
        if (argument.Length == 0)
        {
            new NextCommand().Run(scene, "start");
            return;
        }

        if (Agenda.RequirementByHandle(scene.Assessment, argument) is { } requirement)
        {
            BlockedStep.WorkOn(scene, requirement);
            return;
        }

        scene.Note(Named.Unknown(scene, argument));
    }
}
