using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed partial class AwayCommand : CalendarCommand
{
    public override string Word => "away";

    public override IReadOnlyList<string> Aliases => ["out of office", "i am away", "i'm away"];

    public override RichText Help => RichText.Of($"someone covers for you: `away until 2026-12-10, ask Bob`, `away off`");

    // "Away from the office network it does not work" is an answer.
    public override bool Accepts(string argument) => argument.Length <= 120 && BeginningPattern().IsMatch(argument);

    protected override PolicyRequests.Reading Read(string argument, FlowContext context) => AwayRequests.Read(argument, context);

    [GeneratedRegex(@"^(?:$|until\b|till\b|for\s+(?:[0-9]|an?\b)|off$|over$|ask\b|tomorrow|[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginningPattern();
}
