using System.CommandLine;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Auditing;
using Command = System.CommandLine.Command;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class LedgerCommand
{
    private static readonly Argument<string> Subject = new("SLUG|FILE") { Description = "A report's name, an export pack, or a file of ledger lines." };
    private static readonly Option<string?> Head = new("--head") { Description = "A head hash that you have from elsewhere; without it, a cut-off end cannot be noticed.", HelpName = "HASH" };

    public static Command Create(CommandContext context)
    {
        var verify = new Command("verify", "Find any change, deletion or reordering in the ledger, and any change in its evidence.") { Subject, Head };
        verify.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Subject), parsed.GetValue(Head), cancellation));
        return new Command("ledger", "Check the append-only record.") { verify };
    }

    private static async Task<int> RunAsync(CommandContext context, string subject, string? head, CancellationToken cancellationToken)
    {
        if (File.Exists(subject))
        {
            return await ShowAsync(context.Terminal, subject, await OpenFileAsync(subject, cancellationToken), head);
        }

        return await context.ReadAsync(subject, async services =>
        {
            var ledger = await services.GetRequiredService<StoredLedger>().OpenAsync(subject, cancellationToken);
            if (ledger is null)
            {
                await services.GetRequiredService<IReportCatalog>().RequireAsync(subject, cancellationToken);
            }

            return await ShowAsync(context.Terminal, subject, ledger!, head);
        }, cancellationToken);
    }

    private static async Task<AuditedLedger> OpenFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return LedgerFile.Open(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (FormatException e)
        {
            throw new CommandException(ExitCode.IntegrityBroken, $"{path}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} cannot be read: {e.Message}");
        }
    }

    /// <param name="head">As somebody typed it; null: none.</param>
    public static LedgerAnchor? Anchor(string? head) => head is null ? null : new LedgerAnchor(head.Trim().ToLowerInvariant());

    private static async Task<int> ShowAsync(Terminal terminal, string subject, AuditedLedger ledger, string? head)
    {
        var result = await Progress.ShowAsync(terminal, $"checking {subject}", () => LedgerAudit.RunAsync(ledger, Anchor(head)));
        terminal.Out.WriteLine(result.IsIntact
            ? $"{terminal.Good("INTACT")}  {subject}: {result.Entries} entries, {result.Evidence} pieces of evidence checked"
            : $"{terminal.Bad("BROKEN")}  {subject}: {IntegrityGuard.Many(result.Finding.Problems.Length)}");
        foreach (var problem in result.Finding.Problems)
        {
            terminal.Out.WriteLine($"  {problem}");
        }

        if (result.IsIntact)
        {
            terminal.Out.WriteLine($"  head {result.Head}");
        }

        foreach (var note in result.Notes)
        {
            terminal.Out.WriteLine($"  {note}");
        }

        foreach (var limit in result.Limits)
        {
            terminal.Out.WriteLine($"  {terminal.Dim(limit)}");
        }

        return result.IsIntact ? ExitCode.Done : ExitCode.IntegrityBroken;
    }
}
