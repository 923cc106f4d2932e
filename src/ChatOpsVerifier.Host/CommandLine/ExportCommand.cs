using System.CommandLine;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Auditing;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class ExportCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };
    private static readonly Option<string> Format = new("--format") { Description = "pack: a zip with report, ledger and evidence. csv: one row per check. jsonl: the bare ledger.", Required = true };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The file to write; - is standard output.", HelpName = "FILE", Required = true };

    public static Command Create(CommandContext context)
    {
        Format.AcceptOnlyFromAmong("pack", "csv", "jsonl");
        var command = new Command("export", "Write what an auditor needs.") { Slug, Format, Output };
        command.SetAction((parsed, cancellation) => RunAsync(
            context, parsed.GetRequiredValue(Slug), parsed.GetRequiredValue(Format), parsed.GetRequiredValue(Output), cancellation));
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, string slug, string format, string output, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            var view = await services.GetRequiredService<IReportCatalog>().RequireAsync(slug, cancellationToken);
            var bytes = await Progress.ShowAsync(context.Terminal, $"exporting {slug}", () => MakeAsync(services, view, format, cancellationToken));
            if (await OutputFile.WriteAsync(context.Terminal, output, bytes, cancellationToken))
            {
                await context.Terminal.Out.WriteLineAsync($"Wrote {output} ({bytes.Length:N0} bytes); ledger head {view.Record.HeadHash}.");
            }

            return ExitCode.Done;
        }, cancellationToken);

    private static async Task<byte[]> MakeAsync(IServiceProvider services, ReportView view, string format, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IVerificationStore>();
        return format switch
        {
            "pack" => await new AuditPack(store, services.GetRequiredService<IEvidenceStore>()).WriteAsync(view, cancellationToken),
            "csv" => ChecksTable.Write(view.Assessment),
            _ => LedgerLines.Write(await store.ReadLedgerAsync(view.Record.Slug, 0, cancellationToken)),
        };
    }
}
