using System.CommandLine;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class GateCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };
    private static readonly Option<string?> Head = new("--head")
    {
        Description = "A head hash that you have from elsewhere, such as from a verdict post; the ledger must contain it.",
        HelpName = "HASH"
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("gate", "Compare everything stored with the ledger, then exit with 0 only for PASS: for a pipeline.") { Slug, Head };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Slug), parsed.GetValue(Head), cancellation));
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, string slug, string? head, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            var assessment = (await services.RequireIntactAsync(slug, cancellationToken, LedgerCommand.Anchor(head))).Assessment;
            var rest = assessment.Verdict.IsPass ? "" : $"; {Counted.Of(assessment.Verdict.Reasons.Length, "reason")}, see `why {slug}`";
            await context.Terminal.Out.WriteLineAsync(
                $"{context.Terminal.Verdict(assessment.Verdict.IsPass)}  {slug}: {VerdictSummary.Progress(assessment.Counts)}{rest}");
            return assessment.Verdict.IsPass ? ExitCode.Done : ExitCode.Fail;
        }, cancellationToken);
}
