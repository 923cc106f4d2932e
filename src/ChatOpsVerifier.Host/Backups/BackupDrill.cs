using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>Restores a backup into a temporary folder, checks everything in it, and says what was found. The folder goes again.</summary>
internal sealed class BackupDrill(FolderStates states, TimeProvider time)
{
    private static readonly string[] Limits =
    [
        "Configuration and secrets are not part of a backup; keep them elsewhere.",
        "The copy was restored on the machine that ran the drill, and nothing was sent from it.",
        "Verdicts were computed as of the instant of the backup and with the settings of the drill.",
    ];

    /// <exception cref="IOException">The backup cannot be read.</exception>
    public async Task<DrillCertificate> RunAsync(string path, CancellationToken cancellationToken)
    {
        var (at, started) = (time.GetUtcNow(), time.GetTimestamp());
        try
        {
            using var backup = await BackupReader.OpenAsync(path, cancellationToken);
            var (reports, problems) = await RestoreAsync(backup, cancellationToken);
            var m = backup.Manifest;
            return Certificate(at, started, path, backup.Length, backup.Seal, m, reports, problems);
        }
        catch (Exception unread) when (unread is BackupDamagedException or BackupNewerException)
        {
            return Certificate(
                at,
                started,
                path,
                new FileInfo(path).Length,
                "",
                null,
                [],
                [unread is BackupNewerException ? $"It cannot be restored by this version: {unread.Message}" : unread.Message]);
        }
    }

    private async Task<(IReadOnlyList<DrilledReport> Reports, IReadOnlyList<string> Problems)> RestoreAsync(
        BackupReader backup, CancellationToken cancellationToken)
    {
        using var work = Workspace.Create(Path.GetTempPath());
        var folder = work.File("data");
        PrivateFile.CreateFolder(folder);
        try
        {
            await backup.ReadAllAsync(folder, cancellationToken);
            var found = await states.ReadAsync(
                folder, Path.Combine(folder, BackupLayout.Database), backup.Manifest.TakenAt, isReadOnly: false, cancellationToken);
            var reports = backup.Manifest.Reports.Select(r => Compare(r, found.Reports.FirstOrDefault(f => f.Slug == r.Slug))).ToList();
            List<string> problems = [.. found.Problems, .. BackupRestorer.Compare(backup.Manifest.Reports, found.Reports)];
            problems.AddRange(reports
                .Where(r => r.VerdictBackedUp != r.VerdictRestored)
                .Select(r => $"{r.Slug}: the verdict was {r.VerdictBackedUp} and is {r.VerdictRestored}."));
            return (reports, problems);
        }
        catch (IOException full) when (DiskRoom.IsFull(full))
        {
            return ([], [DiskRoom.Sentence(folder)]);
        }
    }

    private static DrilledReport Compare(ReportState expected, ReportState? found) => new(
        expected.Slug, found?.Version ?? 0, found?.Evidence ?? 0, found?.Head ?? "", expected.Verdict, found?.Verdict ?? "missing", expected == found);

    private DrillCertificate Certificate(
        DateTimeOffset at, long started, string path, long bytes, string seal, BackupManifest? manifest, IReadOnlyList<DrilledReport> reports,
        IReadOnlyList<string> problems) =>
            new(
        problems.Count == 0 && reports.All(r => r.IsSame) ? DrillCertificate.Pass : DrillCertificate.Fail,
        at,
        BackupWriter.Version,
        Environment.MachineName,
        Path.GetFileName(path),
        bytes,
        seal,
        manifest?.Version ?? "",
        manifest?.TakenAt ?? default,
        manifest is null ? default : at - manifest.TakenAt,
        time.GetElapsedTime(started),
        manifest?.EvidenceFiles ?? 0,
        reports,
        problems,
        Limits);
}
