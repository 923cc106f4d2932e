using System.CommandLine;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>The program's own backups: make one while everything runs, check one, and prove that one can be restored.</summary>
internal static class BackupCommand
{
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The backup to write.", HelpName = "FILE" };
    private static readonly Option<bool> Replace = new("--replace") { Description = "Overwrite FILE if it exists." };
    private static readonly Argument<string> Backup = new("FILE") { Description = "A backup made by this program." };
    private static readonly Argument<string?> Drilled = new("FILE")
    {
        Description = "A backup made by this program; without one: a new one of the data folder.",
        Arity = ArgumentArity.ZeroOrOne
    };
    private static readonly Option<string> Certificate = CertificateFiles.Option();

    public static Command Create(CommandContext context)
    {
        var verify = new Command("verify", "Check every byte of a backup without restoring it.") { Backup };
        verify.SetAction((parsed, cancellation) => VerifyAsync(context, parsed.GetRequiredValue(Backup), cancellation));
        var drill = new Command("drill", "Restore a backup into a temporary folder, check everything in it and write a certificate.") { Drilled, Certificate };
        drill.SetAction((parsed, cancellation) => DrillAsync(context, parsed.GetValue(Drilled), parsed.GetRequiredValue(Certificate), cancellation));
        var backup = new Command("backup", "Back up database, evidence and keys into one file, while the server runs.") { Output, Replace };
        backup.Add(verify);
        backup.Add(drill);
        backup.SetAction((parsed, cancellation) => MakeAsync(
            context, parsed.GetValue(Output)
                ?? throw new CommandException(
                    ExitCode.Usage,
                    "Where to? `backup -o FILE` writes a backup; `backup verify FILE` and `backup drill` check one."), parsed.GetValue(Replace), cancellation));
        return backup;
    }

    private static async Task<int> MakeAsync(CommandContext context, string file, bool replace, CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        var existed = File.Exists(file);
        Expect(file, existed && !replace);
        OwnFiles.Refuse(context, file);
        OutputFile.ExpectReplaceable(file);
        if (!context.HasDatabase())
        {
            throw new CommandException(
                ExitCode.CannotRead,
                $"There is nothing to back up: {context.Settings().DatabaseFile} is not there. Nothing has been imported yet, or Data:Folder names "
                    + "another folder.");
        }

        await using var services = context.OpenUnprepared();
        var (manifest, length) = await RunAsync(
            file,
            () => Progress.ShowAsync(
                terminal, $"backing up to {file}", () => services.GetRequiredService<BackupWriter>().WriteAsync(file, replace, cancellationToken)));
        terminal.Out.WriteLine(
            $"{(existed ? "Replaced" : "Wrote")} {file}: {DiskRoom.Words(length)}, {Counted.Of(manifest.Reports.Count, "report")}, "
                + $"{Counted.Of(manifest.EvidenceFiles, "evidence file")}, taken {manifest.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z.");
        terminal.Out.WriteLine("It holds the keys, too: keep it as private as the data folder. Configuration and secrets from settings are not in it.");
        return Tell(terminal, "When it was made", manifest.Problems);
    }

    private static async Task<int> VerifyAsync(CommandContext context, string file, CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        var manifest = await RunAsync(file, () => Progress.ShowAsync(terminal, $"checking {file}", async () =>
        {
            using var backup = await BackupReader.OpenAsync(file, cancellationToken);
            await backup.ReadAllAsync(folder: null, cancellationToken);
            return backup.Manifest;
        }));
        terminal.Out.WriteLine(
            $"{terminal.Good("INTACT")}  {file}: {Counted.Of(manifest.Files.Count, "file")} as written, taken "
                + $"{manifest.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z by version {manifest.Version}");
        foreach (var report in manifest.Reports)
        {
            terminal.Out.WriteLine(
                $"  {report.Slug}: {report.Verdict}, {report.Settled} of {report.Checks} settled, {Counted.Of(report.Evidence, "piece of evidence")}, head "
                    + $"{report.Head}");
        }

        terminal.Out.WriteLine($"  {terminal.Dim("`backup drill` shows that it can be restored.")}");
        return Tell(terminal, "When it was made", manifest.Problems);
    }

    private static async Task<int> DrillAsync(CommandContext context, string? file, string name, CancellationToken cancellationToken)
    {
        var path = CertificateFiles.Expect(context, name);
        await using var services = context.OpenUnprepared();
        using var made = file is null ? Persistence.Backups.Workspace.Create(Path.GetTempPath()) : null;
        if (made is not null)
        {
            file = made.File($"drill-{TimeProvider.System.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.backup");
            await MakeAsync(context, file, replace: false, cancellationToken);
        }

        var certificate = await RunAsync(
            file!,
            () => Progress.ShowAsync(
                context.Terminal, $"drilling {file}", () => services.GetRequiredService<BackupDrill>().RunAsync(file!, cancellationToken)));
        await CertificateFiles.WriteAsync(context, path, certificate.Json(), certificate.Markdown(), cancellationToken);
        var isPass = certificate.Result == DrillCertificate.Pass;
        context.Terminal.Out.WriteLine(
            $"{(isPass ? context.Terminal.Good("PASS") : context.Terminal.Bad("FAIL"))}  {Counted.Of(certificate.Reports.Count, "report")} and "
                + $"{Counted.Of(certificate.EvidenceFiles, "evidence file")} restored and compared in {certificate.RestoredIn.TotalSeconds:0.#} s; wrote "
                + $"{path}.json and {path}.md");
        foreach (var problem in certificate.Problems)
        {
            context.Terminal.Out.WriteLine($"  {problem}");
        }

        return isPass ? ExitCode.Done : ExitCode.IntegrityBroken;
    }

    /// <summary>Runs what reads or writes a backup, and says what a person needs where that fails.</summary>
    internal static async Task<T> RunAsync<T>(string file, Func<Task<T>> work)
    {
        if (Directory.Exists(file))
        {
            throw new CommandException(ExitCode.CannotRead, $"{file} is a folder; a backup is one file.");
        }

        try
        {
            return await work();
        }
        catch (BackupDamagedException damaged)
        {
            throw new CommandException(ExitCode.IntegrityBroken, $"BROKEN  {file}: {damaged.Message} Do not restore it; use another backup.");
        }
        catch (BackupNewerException newer)
        {
            throw new CommandException(ExitCode.CannotRead, $"{file} cannot be used by this version: {newer.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{file} cannot be used: {e.Message}");
        }
    }

    private static void Expect(string file, bool isThere)
    {
        if (file == "-" || Directory.Exists(file))
        {
            throw new CommandException(ExitCode.Usage, $"\"{file}\" is not the name of a file to write; a backup needs one, such as verifier.backup.");
        }

        if (isThere)
        {
            throw new CommandException(ExitCode.Usage, $"{file} already exists and was not touched. Choose another name, or add --replace to overwrite it.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder || !Directory.Exists(folder))
        {
            throw new CommandException(ExitCode.CannotRead, $"The folder of {file} does not exist. Create it first.");
        }
    }

    private static int Tell(Terminal terminal, string when, IReadOnlyList<string> problems)
    {
        if (problems.Count == 0)
        {
            return ExitCode.Done;
        }

        terminal.Out.WriteLine($"{terminal.Bad("BROKEN")}  {when}, this was wrong with the data folder itself:");
        problems.ToList().ForEach(p => terminal.Out.WriteLine($"  {p}"));
        return ExitCode.IntegrityBroken;
    }
}
