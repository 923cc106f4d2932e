using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class DueCommand : CalendarCommand
{
    public override string Word => "due";

    public override RichText Help => RichText.Of($"the day by which everything is to be settled: `due 2026-12-15`, `due off`");

    // "Due to maintenance there was none" is an answer.
    public override bool Accepts(string argument) =>
        argument.Length <= 30
            && (argument.Length == 0
                || char.IsAsciiDigit(argument[0])
                || !argument.Any(char.IsWhiteSpace)
                || argument.Equals("as configured", StringComparison.OrdinalIgnoreCase));

    protected override PolicyRequests.Reading Read(string argument, FlowContext context) => PolicyRequests.Read("due " + argument, context)!;
}
