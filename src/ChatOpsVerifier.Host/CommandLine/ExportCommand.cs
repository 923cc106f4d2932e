using System.CommandLine;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class ExportCommand
{
    private const string Lines = "jsonl";

    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };
    private static readonly Option<string> Format = new("--format")
    {
        Description = "pack: a signed zip with report, ledger and evidence. csv: one row per check. jsonl: the bare ledger.",
        Required = true
    };
    private static readonly Option<string> Output = new(
        "--output", "-o") { Description = "The file to write; - is standard output.", HelpName = "FILE", Required = true };

    public static Command Create(CommandContext context)
    {
        Format.AcceptOnlyFromAmong("pack", "csv", Lines);
        var command = new Command("export", "Compare everything stored with the ledger, then write what an auditor needs.") { Slug, Format, Output };
        command.SetAction((parsed, cancellation) => RunAsync(
            context, parsed.GetRequiredValue(Slug), parsed.GetRequiredValue(Format), parsed.GetRequiredValue(Output), cancellation));
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, string slug, string format, string output, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            var terminal = context.Terminal;
            var (view, finding) = await services.CompareAsync(slug, cancellationToken);
            if (!finding.IsIntact)
            {
                // The bare ledger states no verdict, and anyone who looks into the damage needs it as it is.
                await terminal.Error.WriteLineAsync(IntegrityGuard.Words(slug, finding));
                if (format != Lines)
                {
                    await terminal.Error.WriteLineAsync("Nothing was written. `export --format jsonl` writes the ledger as it is.");
                    return ExitCode.IntegrityBroken;
                }
            }

            var (bytes, note) = await Progress.ShowAsync(terminal, $"exporting {slug}", () => MakeAsync(services, view, format, cancellationToken));
            if (await OutputFile.WriteAsync(context, output, bytes, cancellationToken))
            {
                await terminal.Out.WriteLineAsync($"Wrote {output} ({Counted.Of(bytes.Length, "byte")}); ledger head {view.Record.HeadHash}.");
            }

            if (note is not null)
            {
                await terminal.Error.WriteLineAsync(note);
            }

            return finding.IsIntact ? ExitCode.Done : ExitCode.IntegrityBroken;
        }, cancellationToken);

    private static async Task<(byte[] Bytes, string? Note)> MakeAsync(
        IServiceProvider services, ReportView view, string format, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case "csv":
                return (ChecksTable.Write(view.Assessment, services.GetRequiredService<IPeople>().NameOf), null);
            case Lines:
                return (
                    LedgerLines.Write(await services.GetRequiredService<IVerificationStore>().ReadLedgerAsync(view.Record.Slug, 0, cancellationToken)), null);
            default:
                var (pack, key, problem) = await services.GetRequiredService<PackExport>().MakeAsync(view.Record, cancellationToken);
                return (pack, key is null
                    ? $"The pack is not signed. {problem}"
                    : $"Signed with {key}.");
        }
    }
}
