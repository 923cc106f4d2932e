using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class WhoCommand : FlowCommand
{
    public override string Word => "who";

    public override IReadOnlyList<string> Aliases => ["who is the operator"];

    public override RichText Help => RichText.Of($"or `who is the operator`: who answers for this report");

    public override FlowAccess Access => FlowAccess.Reader;

    public override bool TakesColon => false;

    public override void Run(Scene scene, string argument)
    {
        var context = scene.Context;
        if (!context.MayAnswer)
        {
            scene.Note(
                $"{(context.OperatorName.Length == 0 ? "Nobody is configured as the operator." : $"{context.OperatorName} answers for this report.")} "
                    + $"{Stray.WhereWeAre(scene)}");
            return;
        }

        List<string> others = [.. context.Colleagues.Select(c => c.AwayUntil is { } until && until > scene.At
            ? $"{c.Name} (away until {Instants.Tell(until, context.Zone)})"
            : c.Name)];
        var who = others.Count == 0 ? "the only operator of this report" : $"an operator of this report; {Phrases.And(others)} can answer, too";
        scene.Note($"You, {context.PersonName}, are {who}. {Stray.WhereWeAre(scene)}");
    }
}
