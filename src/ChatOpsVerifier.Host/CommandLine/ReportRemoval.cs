using System.CommandLine;
using System.Globalization;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>`report remove`: gets rid of any report, also of one whose file cannot be read; its ledger is kept in a file.</summary>
internal static class ReportRemoval
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report to remove." };
    private static readonly Option<string?> Folder = new("--to")
    {
        Description = "Where the archive is written. Default: the folder \"removed\" in the data folder.",
        HelpName = "FOLDER"
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command(
            "remove", "Remove a report. Its ledger and imported files are kept in an archive folder; evidence files stay in the data folder.") { Slug, Folder };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Slug), parsed.GetValue(Folder), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string slug, string? to, CancellationToken cancellationToken)
    {
        if (!context.HasDatabase())
        {
            throw new CommandException(ExitCode.CannotRead, $"There is no report \"{slug}\"; nothing has been imported yet.");
        }

        await using var services = await context.OpenAsync(cancellationToken);
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var folder = Path.Combine(to is null ? Path.Combine(context.Settings().Data.Folder, "removed") : Path.GetFullPath(to), $"{slug}-{at}");
        var entries = 0;
        var removed = await services.GetRequiredService<IReportRemovals>().RemoveAsync(
            slug,
            async (ledger, sources) =>
            {
                entries = ledger.Count;
                Directory.CreateDirectory(folder);
                await WriteAsync(Path.Combine(folder, "ledger.jsonl"), LedgerLines.Write(ledger), cancellationToken);
                foreach (var (sha256, bytes) in sources)
                {
                    await WriteAsync(Path.Combine(folder, $"source-{sha256[..12]}.md"), bytes, cancellationToken);
                }
            },
            cancellationToken);
        if (!removed)
        {
            await services.GetRequiredService<IReportCatalog>().RequireAsync(slug, cancellationToken);
        }

        context.Terminal.Out.WriteLine(
            $"Removed \"{slug}\". Its {Counted.Of(entries, "ledger entry")} and its imported files are in {folder}; `ledger verify "
                + $"{Path.Combine(folder, "ledger.jsonl")}` checks them. Evidence files stay in the data folder.");
        return ExitCode.Done;
    }

    /// <summary>On disk before anything is deleted.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.Asynchronous);
        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
