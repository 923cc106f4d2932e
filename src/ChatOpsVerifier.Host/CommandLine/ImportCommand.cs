using System.CommandLine;
using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Json;
using ChatOpsVerifier.Host.Signing;
using Command = System.CommandLine.Command;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class ImportCommand
{
    /// <summary>Who imports, as the ledger says it: a command line knows no person.</summary>
    public const string Importer = "system";

    private static readonly Argument<string> File = new("FILE") { Description = "A Markdown file with something to check in it." };
    private static readonly Option<string?> Slug = new("--slug")
    {
        Description = "The report's name in commands and addresses. Default: made from the file's name.",
        HelpName = "NAME"
    };
    private static readonly Option<bool> DryRun =
        new("--dry-run") { Description = "Only show how the file is understood, and what an import would do; needs no database and stores nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document instead of text." };

    public static Command Create(CommandContext context)
    {
        var command = new Command("import", "Import a report, or a newer version of it, and show how it was understood.") { File, Slug, DryRun, Json };
        command.SetAction((parsed, cancellation) => RunAsync(
            context, parsed.GetRequiredValue(File), parsed.GetValue(Slug), parsed.GetValue(DryRun), parsed.GetValue(Json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string file, string? slug, bool dryRun, bool json, CancellationToken cancellationToken)
    {
        var bytes = await SourceFile.ReadAsync(file, cancellationToken);
        return dryRun
            ? await TryAsync(context, bytes, file, slug, json, cancellationToken)
            : await StoreAsync(context, bytes, file, slug, json, cancellationToken);
    }

    private static async Task<int> TryAsync(CommandContext context, byte[] bytes, string file, string? slug, bool json, CancellationToken cancellationToken)
    {
        var result = await Progress.ShowAsync(context.Terminal, $"reading {Path.GetFileName(file)}", () => Task.FromResult(ReportImporter.Import(bytes)));
        if (result is ImportResult.Refused refused)
        {
            throw Refusal(file, refused.Code, refused.Message);
        }

        var (report, plan, lint) = (ImportResult.Imported)result;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var assessment = Assessor.Assess(report, plan, lint, VerificationState.Empty, today);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var name = slug ?? ChatOpsVerifier.Conversations.Ports.Slug.Default(file, sha256);
        var outcome = await PreviewAsync(context, bytes, file, slug, cancellationToken);
        await ShowAsync(context.Terminal, name, sha256, assessment, json, $"Nothing was stored: this was a dry run. {Foreseen(outcome)}".TrimEnd());
        return outcome is ImportOutcome.Refused other ? throw Refusal(file, other.Code, other.Message) : ExitCode.Done;
    }

    /// <returns>Null: there is no database to compare with.</returns>
    private static async Task<ImportOutcome?> PreviewAsync(
        CommandContext context, byte[] bytes, string file, string? slug, CancellationToken cancellationToken)
    {
        if (!context.HasDatabase())
        {
            return null;
        }

        await using var services = await context.OpenToReadAsync(cancellationToken);
        return await services.GetRequiredService<IReportImports>().PreviewAsync(bytes, Path.GetFileName(file), slug, Importer, cancellationToken);
    }

    private static string Foreseen(ImportOutcome? outcome) => outcome switch
    {
        ImportOutcome.Imported { Changes: { } changes } known => $"An import would make it a newer version of \"{known.Slug}\": {Counts(changes)}.",
        ImportOutcome.Imported imported => $"An import would make it a new report, \"{imported.Slug}\".",
        ImportOutcome.Unchanged unchanged => $"\"{unchanged.Slug}\" already holds exactly these bytes, so an import would change nothing.",
        _ => "",
    };

    private static string Counts(VerificationEvent.ReportReimported changes) =>
        $"{changes.Moved.Length} moved, {changes.Reworded.Length} reworded, {changes.Added.Length} new, {changes.Removed.Length} gone";

    private static async Task<int> StoreAsync(CommandContext context, byte[] bytes, string file, string? slug, bool json, CancellationToken cancellationToken)
    {
        await using var services = await context.OpenAsync(cancellationToken);
        services.GetRequiredService<ServerKeyFile>().Ensure();
        var imports = services.GetRequiredService<IReportImports>();
        var outcome = await Progress.ShowAsync(
            context.Terminal,
            $"importing {Path.GetFileName(file)}",
            () => imports.ImportAsync(bytes, Path.GetFileName(file), slug, Importer, cancellationToken));
        if (outcome is ImportOutcome.Refused refused)
        {
            throw Refusal(file, refused.Code, refused.Message);
        }

        var (stored, note) = outcome switch
        {
            ImportOutcome.Imported { Changes: { } c } i =>
                (
                    i.Slug,
                    $"Imported again: {Counts(c)}. Answers whose check is still there were kept."),
            ImportOutcome.Imported i => (i.Slug, $"Imported as \"{i.Slug}\". Answer it on the page (`serve`), or get the verdict with `gate {i.Slug}`."),
            ImportOutcome.Unchanged u => (u.Slug, $"\"{u.Slug}\" already holds exactly these bytes; nothing was changed."),
            _ => throw new InvalidOperationException("An import is done, unchanged or refused."),
        };
        var view = await services.GetRequiredService<IReportCatalog>().RequireAsync(stored, cancellationToken);
        await ShowAsync(context.Terminal, stored, view.Record.SourceSha256, view.Assessment, json, note);
        return ExitCode.Done;
    }

    private static async Task ShowAsync(Terminal terminal, string slug, string sha256, Assessment assessment, bool json, string note)
    {
        if (json)
        {
            await JsonOutput.WriteAsync(terminal, ReportJson.Build(slug, sha256, assessment), JsonDocuments.Readable.ReportDocument);
            return;
        }

        UnderstandingPrinter.Write(terminal, slug, assessment);
        await terminal.Out.WriteLineAsync();
        await terminal.Out.WriteLineAsync(note);
    }

    private static CommandException Refusal(string file, string code, string message) =>
        new(
            code is "bad-slug" or "other-report" ? ExitCode.Usage : ExitCode.CannotRead,
            $"{file} was not imported ({code}). {message}{(code == "other-report" ? " `--slug NAME` names it." : "")}");
}
