using System.CommandLine;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class WhyCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };

    public static Command Create(CommandContext context)
    {
        var command = new Command("why", "List every reason why the report does not PASS, with its line.") { Slug };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Slug), cancellation));
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, string slug, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            var assessment = (await services.RequireIntactAsync(slug, cancellationToken)).Assessment;
            var verdict = assessment.Verdict;
            var terminal = context.Terminal;
            terminal.Out.WriteLine(verdict.IsPass
                ? $"{terminal.Verdict(true)}  Everything is proven."
                : $"{terminal.Verdict(false)}  {Counted.Of(verdict.Reasons.Length, "reason")}");
            var width = verdict.Reasons.Select(r => r.Rule.Length).DefaultIfEmpty().Max();
            foreach (var reason in verdict.Reasons)
            {
                terminal.Out.WriteLine($"  line {reason.Line,5}  {terminal.Dim(reason.Rule.PadRight(width))}  {reason.Message}");
            }

            foreach (var line in ChangedMessageLines.Of(assessment, services.GetRequiredService<IPeople>().NameOf))
            {
                terminal.Out.WriteLine($"  {line}");
            }

            return ExitCode.Done;
        }, cancellationToken);
}
