using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class QuietCommand : CalendarCommand
{
    public override string Word => "quiet";

    public override IReadOnlyList<string> Aliases => ["quiet hours"];

    public override RichText Help => RichText.Of($"no reminder in these hours: `quiet 22-7`, `quiet off`");

    // An answer may begin with the word: "quiet since Tuesday".
    public override bool Accepts(
        string argument) => argument.Length <= 30 && (argument.Length == 0 || char.IsAsciiDigit(argument[0]) || argument is "off" or "none" or "as configured");

    protected override PolicyRequests.Reading Read(string argument, FlowContext context) => PolicyRequests.Read("quiet " + argument, context)!;
}
