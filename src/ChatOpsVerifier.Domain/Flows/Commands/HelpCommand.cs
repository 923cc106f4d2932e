using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class HelpCommand : FlowCommand
{
    public override string Word => "help";

    public override IReadOnlyList<string> Aliases => ["commands", "what can you do"];

    public override RichText Help => "this list";

    public override FlowAccess Access => FlowAccess.Reader;

    public override void Run(Scene scene, string argument)
    {
        var commands = scene.Commands.All.Where(c => c is not HelloCommand && (scene.Context.MayAnswer || c.Access != FlowAccess.Operator));
        scene.Note(new MessageBuilder()
            .Title("What you can say at any time")
            .List(commands
                .Select(c => new CommandHelp(c.Word, c.Help))
                .Concat(scene.Context.Beside)
                .Select(c => RichText.Plain("").Code(c.Word).Then(": ").Then(c.Help)))
            .Line("Anything you paste is kept as evidence; I ask what it supports.")
            .Command("status", "Status")
            .Command("why", "Why")
            .Command("evidence", "Evidence")
            .Command("report", "Report")
            .Small(Stray.WhereWeAre(scene)));
    }
}
