using System.CommandLine;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class RestoreCommand
{
    private static readonly Argument<string> Backup = new("FILE") { Description = "A backup made by `backup -o FILE` or by the schedule." };
    private static readonly Option<string> To = new("--to")
    {
        Description = "The data folder. What it holds is moved aside inside it; a folder in use is refused.",
        HelpName = "FOLDER",
        Required = true
    };

    public static Command Create(CommandContext context)
    {
        var command = new Command("restore", "Check a backup and put it into a data folder.") { Backup, To };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Backup), parsed.GetRequiredValue(To), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string file, string folder, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new CommandException(ExitCode.Usage, "--to is empty; it must name the folder to restore into.");
        }

        var terminal = context.Terminal;
        await using var services = context.OpenUnprepared();
        var (manifest, restored) = await BackupCommand.RunAsync(file, () => Progress.ShowAsync(terminal, $"restoring {file}", async () =>
        {
            using var backup = await BackupReader.OpenAsync(file, cancellationToken);
            return (backup.Manifest, await services.GetRequiredService<BackupRestorer>().RestoreAsync(backup, folder, cancellationToken));
        }));
        terminal.Out.WriteLine(
            $"Restored {folder} as of {manifest.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z; every ledger and every piece of evidence was checked:");
        foreach (var report in restored.State.Reports)
        {
            terminal.Out.WriteLine($"  {report.Slug}: {report.Verdict}, {report.Settled} of {report.Checks} settled, head {report.Head}");
        }

        if (restored.Aside is { } aside)
        {
            terminal.Out.WriteLine($"What was there before is in {aside}. Remove it when you no longer need it.");
        }

        Tell(terminal, restored.Calmed);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, CalmedCopy calmed)
    {
        if (calmed.HeldMessages > 0)
        {
            terminal.Out.WriteLine(
                $"Not sent by itself: {Counted.Of(calmed.HeldMessages, "message")} that may have been sent since the backup. `outbox list` shows them; `outbox "
                    + "retry` sends, `outbox drop` removes.");
        }

        if (calmed.PostponedReminders > 0)
        {
            terminal.Out.WriteLine(
                $"Postponed: {Counted.Of(calmed.PostponedReminders, "reminder that was", "reminders that were")} due "
                    + $"{Counted.Verb(calmed.PostponedReminders, "goes", "go")} out an hour from now at the earliest.");
        }

        if (calmed.EndedSessions > 0)
        {
            terminal.Out.WriteLine($"Ended: {Counted.Of(calmed.EndedSessions, "sign-in")} of the time of the backup.");
        }

        terminal.Out.WriteLine(
            "What was done after the backup is not in it: a key that was revoked since must be revoked again. To look at the copy beside the original, start "
                + "it without the settings of Slack and Teams.");
    }
}
