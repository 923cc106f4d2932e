using System.CommandLine;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class GateCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };

    public static Command Create(CommandContext context)
    {
        var command = new Command("gate", "Exit with 0 only for PASS: for a pipeline.") { Slug };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Slug), cancellation));
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, string slug, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            var assessment = (await services.GetRequiredService<IReportCatalog>().RequireAsync(slug, cancellationToken)).Assessment;
            var rest = assessment.Verdict.IsPass ? "" : $"; {assessment.Verdict.Reasons.Length} reasons, see `why {slug}`";
            await context.Terminal.Out.WriteLineAsync($"{context.Terminal.Verdict(assessment.Verdict.IsPass)}  {slug}: {VerdictText.Progress(assessment.Counts)}{rest}");
            return assessment.Verdict.IsPass ? ExitCode.Done : ExitCode.Fail;
        }, cancellationToken);
}
