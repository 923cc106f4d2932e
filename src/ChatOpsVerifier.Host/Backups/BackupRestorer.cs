using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.Folders;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>
/// Puts a backup into a folder: everything is unpacked and checked beside what is there, and only then changes places with it. A mark
/// (<see cref="UnfinishedRestore"/>) stops the server while that goes on, so that a restore which was killed half-way is never served.
/// </summary>
internal sealed class BackupRestorer(FolderStates states, TimeProvider time)
{
    /// <param name="folder">Made where it is missing. What it holds of a data folder is moved aside inside it.</param>
    /// <exception cref="DatabaseUnusableException">It is in use, or cannot be written.</exception>
    /// <exception cref="BackupDamagedException">What was unpacked is not what was backed up; nothing in the folder was changed.</exception>
    public async Task<Restored> RestoreAsync(BackupReader backup, string folder, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(folder);
        ExpectDataFolder(target);
        using var lease = FolderLease.Alone(target);
        using var work = Workspace.Create(target);
        try
        {
            var unpacked = work.File("data");
            PrivateFile.CreateFolder(unpacked);
            await backup.ReadAllAsync(unpacked, cancellationToken);
            var state = await CheckAsync(backup.Manifest, unpacked, cancellationToken);
            var calmed = await CalmAsync(backup.Manifest, unpacked, cancellationToken);
            return new Restored(state, calmed, Switch(unpacked, target));
        }
        catch (IOException full) when (DiskRoom.IsFull(full))
        {
            throw new DatabaseUnusableException(DiskRoom.Sentence(target), full);
        }
    }

    /// <summary>Every ledger, every piece of evidence and every verdict, against what the manifest says.</summary>
    public async Task<FolderState> CheckAsync(BackupManifest manifest, string unpacked, CancellationToken cancellationToken)
    {
        var state = await states.ReadAsync(unpacked, Path.Combine(unpacked, BackupLayout.Database), manifest.TakenAt, isReadOnly: false, cancellationToken);
        // The same damage as when it was backed up is not a damage of the backup.
        var differences = state.Problems.Except(manifest.Problems).Concat(Compare(manifest.Reports, state.Reports)).ToList();
        return differences.Count == 0 ? state : throw new BackupDamagedException(string.Join(" ", differences.Take(5)));
    }

    public static IEnumerable<string> Compare(IReadOnlyList<ReportState> expected, IReadOnlyList<ReportState> found)
    {
        foreach (var report in expected)
        {
            var other = found.FirstOrDefault(f => f.Slug == report.Slug);
            if (other is null)
            {
                yield return $"The report {report.Slug} is missing.";
            }
            else if ((other.Head, other.Version, other.Evidence) != (report.Head, report.Version, report.Evidence))
            {
                yield return $"The ledger of {report.Slug} has {Counted.Of(other.Version, "entry")} and the head {other.Head}; {report.Version} and "
                    + $"{report.Head} were backed up.";
            }
        }

        foreach (var added in found.Where(f => expected.All(e => e.Slug != f.Slug)))
        {
            yield return $"The report {added.Slug} was not backed up.";
        }
    }

    private async Task<CalmedCopy> CalmAsync(BackupManifest manifest, string unpacked, CancellationToken cancellationToken)
    {
        await using var services = states.Open(unpacked, Path.Combine(unpacked, BackupLayout.Database), time, isReadOnly: false);
        return await RestoredCopy.CalmAsync(services, manifest.TakenAt, time.GetUtcNow(), cancellationToken);
    }

    /// <returns>Where what was there is now; <c>null</c>: nothing was there.</returns>
    private string? Switch(string unpacked, string target)
    {
        var old = BackupLayout.Parts.Where(p => Path.Exists(Path.Combine(target, p))).ToList();
        string? aside = null;
        UnfinishedRestore.Begin(target);
        if (old.Count > 0)
        {
            aside = Path.Combine(target, $"{BackupLayout.Aside}{time.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}");
            PrivateFile.CreateFolder(aside);
            old.ForEach(part => Directory.Move(Path.Combine(target, part), Path.Combine(aside, part)));
            DurableFolder.Flush(aside);
        }

        foreach (var part in BackupLayout.Parts.Where(p => Path.Exists(Path.Combine(unpacked, p))))
        {
            Directory.Move(Path.Combine(unpacked, part), Path.Combine(target, part));
        }

        DurableFolder.Flush(target);
        UnfinishedRestore.End(target);
        return aside;
    }

    private static void ExpectDataFolder(string target)
    {
        if (!Directory.Exists(target))
        {
            return;
        }

        var names = Directory.EnumerateFileSystemEntries(target).Select(p => Path.GetFileName(p)!).ToList();
        if (names.Count > 0 && !names.Any(BackupLayout.IsOwn))
        {
            throw new DatabaseUnusableException(
                $"{target} holds {names[0]} and is not a data folder. Choose an empty folder, or the one that is to be replaced.");
        }
    }
}

/// <param name="Aside">Where what was there before is now; <c>null</c>: nothing was there.</param>
internal sealed record Restored(FolderState State, CalmedCopy Calmed, string? Aside);
