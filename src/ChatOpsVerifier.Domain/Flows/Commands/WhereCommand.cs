using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class WhereCommand : FlowCommand
{
    public override string Word => "where";

    public override IReadOnlyList<string> Aliases => ["where do I find that"];

    public override RichText Help => RichText.Of($"or `where do I find that`: the steps and links of the report; `where 2.2` for one requirement");

    public override FlowAccess Access => FlowAccess.Reader;

    // "Where: eu-central-1" is an answer.
    public override bool TakesColon => false;

    public override bool Accepts(string argument) => IsNumberedOrNothing(argument);

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var node = argument.Length > 0 ? Agenda.RequirementByHandle(now, argument)?.Id
            : Topic.Of(scene) ?? Agenda.Open(now).FirstOrDefault().Requirement?.Id;
        if (node is not null)
        {
            HowTo.Show(scene, node);
        }
        else if (argument.Length > 0)
        {
            scene.Note(Named.Unknown(scene, argument));
        }
        else
        {
            scene.Note($"Nothing is left to look for. {Stray.WhereWeAre(scene)}");
        }
    }
}
