using System.Reflection;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>
/// Makes a backup while everything runs. The database is copied first, as of one instant, and then the evidence: evidence is written
/// before the row that speaks of it and never changed, so whatever the copy speaks of is there. Evidence that came later is in it, too.
/// </summary>
internal sealed class BackupWriter(IDatabaseSnapshots snapshots, FolderStates states, Settings settings, TimeProvider time)
{
    /// <summary>A report may be removed with its evidence between the two copies; then both are made again.</summary>
    private const int Attempts = 3;

    public static string Version { get; } =
        typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <param name="path">Where it is to be. Appears there whole, or not at all.</param>
    /// <param name="replace">Over a file that is there.</param>
    /// <exception cref="IOException">There is a file already, or it cannot be written.</exception>
    /// <exception cref="DatabaseUnusableException">The database cannot be copied, or there is no room.</exception>
    public async Task<(BackupManifest Manifest, long Length)> WriteAsync(string path, bool replace, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        using var work = Workspace.Create(Path.GetDirectoryName(target)!);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var file = work.File($"{attempt}.backup");
                if (await TryWriteAsync(work.File($"{attempt}.db"), file, isLast: attempt == Attempts, cancellationToken) is { } written)
                {
                    File.Move(file, target, replace);
                    DurableFolder.Flush(Path.GetDirectoryName(target)!);
                    return written;
                }
            }
        }
        catch (IOException full) when (DiskRoom.IsFull(full))
        {
            throw new DatabaseUnusableException(DiskRoom.Sentence(target), full);
        }
    }

    /// <returns><c>null</c>: something was missing or changed, and may only have been removed meanwhile.</returns>
    private async Task<(BackupManifest Manifest, long Length)?> TryWriteAsync(string database, string file, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            var written = await WriteAsync(database, file, time.GetUtcNow(), cancellationToken);
            return written.Manifest.Problems.Count == 0 || isLast ? written : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException && !isLast)
        {
            return null;
        }
    }

    private async Task<(BackupManifest Manifest, long Length)> WriteAsync(string database, string file, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var schema = await snapshots.TakeAsync(database, cancellationToken);
        using var archive = BackupArchive.Create(file);
        await archive.AddAsync(database, BackupLayout.Database, cancellationToken);
        foreach (var (source, path) in Beside())
        {
            await archive.AddAsync(source, path, cancellationToken);
        }

        // Read after it is in the archive: an older database is brought up to date in this copy, not in the backup.
        var state = await states.ReadAsync(settings.Data.Folder, database, at, isReadOnly: false, cancellationToken);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, Version, schema, at, state.Reports, [.. state.Problems, .. Changed(archive)], archive.Files);
        var length = await archive.SealAsync(manifest, cancellationToken);
        return (manifest, length);
    }

    private IEnumerable<(string Source, string Path)> Beside()
    {
        foreach (var part in new[] { BackupLayout.Evidence, BackupLayout.Keys })
        {
            var folder = Path.Combine(settings.Data.Folder, part);
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var source in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var path = $"{part}/{Path.GetRelativePath(folder, source).Replace('\\', '/')}";
                // What is unfinished belongs to nobody yet.
                if (BackupLayout.IsKnown(path))
                {
                    yield return (source, path);
                }
            }
        }
    }

    private static IEnumerable<string> Changed(BackupArchive archive) => archive.Files
        .Where(f => BackupLayout.IsEvidence(f.Path) && !f.Path.EndsWith(f.Sha256, StringComparison.Ordinal))
        .Select(f => $"The file {f.Path} was changed on disk: its bytes no longer have that digest.");
}
