using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class TimeZoneCommand : CalendarCommand
{
    public override string Word => "time zone";

    public override IReadOnlyList<string> Aliases => ["timezone"];

    public override RichText Help => RichText.Of($"where your clock is: `time zone Europe/Vienna`");

    public override bool Accepts(string argument) => argument.Length <= 40 && argument.Count(char.IsWhiteSpace) <= 2;

    protected override PolicyRequests.Reading Read(string argument, FlowContext context) => PolicyRequests.Read("time zone " + argument, context)!;
}
