using System.CommandLine;
using System.Globalization;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Drills.Certificates;
using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Running;
using ChatOpsVerifier.Drills.Snapshots;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Compares what was backed up with what was restored, on the operator's machine, and writes a certificate.</summary>
internal static class DrillCommand
{
    private static readonly Argument<string> Source = new("SOURCE") { Description = "What was backed up." };
    private static readonly Argument<string> Restored = new("RESTORED") { Description = "What a restore made of it." };
    private static readonly Option<string> Certificate = CertificateFiles.Option();
    private static readonly Option<SnapshotKind?> Kind = new("--kind") { Description = "What both are. Without it, seen from what is there." };
    private static readonly Option<string?> Taken = new("--taken")
    {
        Description = "When the backup was made, as 2026-12-01T02:00:00Z. Gives its age (RPO).",
        HelpName = "AT"
    };
    private static readonly Option<string?> Began = new("--restore-started") { Description = "When the restore began.", HelpName = "AT" };
    private static readonly Option<string?> Ended = new("--restore-finished") { Description = "When it ended. Both give its duration (RTO).", HelpName = "AT" };
    private static readonly Option<string?> With = new("--restored-with") { Description = "Tool and version that restored.", HelpName = "TEXT" };
    private static readonly Option<string?> By = new("--by") { Description = "Who runs the drill. Without it, the user of this machine.", HelpName = "NAME" };
    private static readonly Option<int> Named = new("--named")
    {
        Description = "How many rows of each kind of difference are named in a table. Names can be personal data: 0 names none.",
        HelpName = "N",
        DefaultValueFactory = _ => 20
    };
    private static readonly Option<string?> Work = new("--work")
    {
        Description = "Folder for what does not fit into memory. Without it, that of the system for temporary files.",
        HelpName = "FOLDER"
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("drill", "Compare a restored snapshot with its source and write a certificate.")
        {
            Source, Restored, Certificate, Kind, Taken, Began, Ended, With, By, Named, Work
        };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = CertificateFiles.Expect(context, parsed.GetRequiredValue(Certificate));
        var request = Request(parsed);
        var drill = new Drill(TimeProvider.System, Guid.NewGuid, BackupWriter.Version);
        var certificate = await DrillAsync(
            () => Progress.ShowAsync(
                context.Terminal,
                // Not by name: the address of a database may hold a password.
                "comparing the two snapshots",
                () => Task.FromResult(drill.Run(request, cancellationToken))));
        await CertificateFiles.WriteAsync(context, path, CertificateJson.Write(certificate), CertificateMarkdown.Write(certificate), cancellationToken);
        Show(context.Terminal, certificate, path);
        return certificate switch
        {
            { IsUnreadable: true } => ExitCode.CannotRead,
            { Comparison.Verdict: ComparisonVerdict.Equal } => ExitCode.Done,
            _ => ExitCode.Fail,
        };
    }

    private static DrillRequest Request(ParseResult parsed)
    {
        var (source, restored) = (parsed.GetRequiredValue(Source), parsed.GetRequiredValue(Restored));
        if (Real(source) == Real(restored))
        {
            throw new CommandException(ExitCode.Usage, "SOURCE and RESTORED are the same. Name what was backed up, and what a restore made of it.");
        }

        var (began, ended) = (Instant(parsed, Began), Instant(parsed, Ended));
        if (ended < began)
        {
            throw new CommandException(ExitCode.Usage, "--restore-finished is before --restore-started. Exchange them, or correct one.");
        }

        var taken = Instant(parsed, Taken);
        if (taken > TimeProvider.System.GetUtcNow())
        {
            throw new CommandException(ExitCode.Usage, $"--taken is in the future: {taken:yyyy-MM-dd HH:mm:ss zzz}. Give the instant of the backup.");
        }

        var named = parsed.GetValue(Named);
        return named is < 0 or > 10_000
            ? throw new CommandException(ExitCode.Usage, $"--named is {named}; use a number from 0 to 10000.")
            : new DrillRequest(
                source,
                restored,
                parsed.GetValue(Kind),
                taken,
                began,
                ended,
                parsed.GetValue(With),
                parsed.GetValue(By) ?? Environment.UserName,
                named,
                WorkFolder(parsed.GetValue(Work)));
    }

    private static string WorkFolder(string? folder) => folder is null || Directory.Exists(folder)
        ? Path.GetFullPath(folder ?? Path.GetTempPath())
        : throw new CommandException(ExitCode.CannotRead, $"There is no folder {folder}. Create it first.");

    /// <summary>Without a link in its last part, so that a folder is not compared with itself under another name.</summary>
    private static string Real(string location)
    {
        try
        {
            return Directory.Exists(location) || File.Exists(location)
                ? Path.TrimEndingDirectorySeparator(File.ResolveLinkTarget(location, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(location))
                : location;
        }
        catch (IOException)
        {
            return location;
        }
    }

    private static DateTimeOffset? Instant(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } written
        ? null
        : DateTimeOffset.TryParseExact(
            written,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at) && HasZone(written)
            ? at
            : throw new CommandException(
                ExitCode.Usage, $"{option.Name} is \"{written}\"; enter an instant with its zone, such as 2026-12-01T02:00:00Z or 2026-12-01T03:00:00+01:00.");

    private static bool HasZone(string written) => written.EndsWith('Z') || (written.Length > 6 && written[^6] is '+' or '-' && written[^3] == ':');

    private static async Task<RestoreCertificate> DrillAsync(Func<Task<RestoreCertificate>> drill)
    {
        try
        {
            return await drill();
        }
        catch (UnknownKindException unknown)
        {
            throw new CommandException(ExitCode.CannotRead, unknown.Message);
        }
        catch (IOException full)
        {
            throw new CommandException(ExitCode.CannotRead, $"The drill could not be finished: {full.Message} --work names another folder.");
        }
    }

    private static void Show(Terminal terminal, RestoreCertificate certificate, string path)
    {
        var comparison = certificate.Comparison;
        var verdict = comparison.Verdict.ToString().ToUpperInvariant();
        var rows = comparison.Tables.Sum(t => t.Source?.Rows ?? 0);
        terminal.Out.WriteLine(
            $"{(comparison.Verdict == ComparisonVerdict.Equal ? terminal.Good(verdict) : terminal.Bad(verdict))}  "
                + $"{Counted.Of(rows, "row")} of the source compared in {(certificate.FinishedAt - certificate.StartedAt).TotalSeconds:0.#} s; "
                + $"wrote {path}.json and {path}.md");
        foreach (var problem in comparison.Problems)
        {
            terminal.Out.WriteLine($"  {problem}");
        }

        foreach (var t in comparison.Tables.Where(t => !t.IsEqual))
        {
            terminal.Out.WriteLine(
                $"  {t.Name}: {t.Source?.Rows ?? 0} in the source, {t.Restored?.Rows ?? 0} restored; {t.Missing.Count} missing, {t.Added.Count} added, "
                    + $"{t.Changed.Count} changed");
        }

        foreach (var d in comparison.Definitions)
        {
            terminal.Out.WriteLine($"  {d.Name}: {(d.Restored is null ? "missing" : d.Source is null ? "added" : "differs")}");
        }
    }
}
