using System.Collections.ObjectModel;
using System.IO.Compression;
using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Archives;

/// <summary>A ZIP of which nothing is unpacked to disk. What could mislead a reader or a tool that unpacks it is refused by name.</summary>
internal sealed class ZipFiles : IPackedFiles
{
    private const int LinkMode = 0xA000;
    private readonly string _path;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    public ZipFiles(string path, ArchiveLimits limits)
    {
        _path = Path.GetFullPath(path);
        var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            _archive = new ZipArchive(file, ZipArchiveMode.Read);
            Take(_archive.Entries, file.Length, limits);
        }
        catch (InvalidDataException e)
        {
            file.Dispose();
            throw new SnapshotException($"{_path} is not a whole ZIP archive, perhaps cut off: {e.Message}", e);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    public string Digest(CancellationToken cancellation) => FileDigest.Of(_path, cancellation);

    public Stream Open(string name) => new CheckedEntryStream(_path, _entries[name]);

    public void Dispose() => _archive.Dispose();

    internal static bool IsZip(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && (head.SequenceEqual("PK\x3\x4"u8) || head.SequenceEqual("PK\x5\x6"u8));
    }

    private void Take(ReadOnlyCollection<ZipArchiveEntry> entries, long fileLength, ArchiveLimits limits)
    {
        if (entries.Count > limits.Entries)
        {
            throw new SnapshotException($"{_path} has more entries ({entries.Count}) than are read ({limits.Entries}). Unpack it and compare the folders.");
        }

        var (packed, unpacked) = (0L, 0L);
        foreach (var entry in entries)
        {
            ExpectHarmless(entry, limits);
            (packed, unpacked) = (packed + entry.CompressedLength, unpacked + entry.Length);
            if (packed > fileLength)
            {
                throw new SnapshotException(
                    $"{_path}: the entries up to {entry.FullName} take {packed} bytes, more than the {fileLength} of the archive, so they overlap. "
                        + $"It is a ZIP bomb or damaged.");
            }

            if (unpacked > limits.Total)
            {
                throw new SnapshotException($"{_path}: with {entry.FullName} it unpacks to {unpacked} bytes; at most {limits.Total} are read.");
            }

            if (!entry.FullName.EndsWith('/') && !_entries.TryAdd(entry.FullName, entry))
            {
                throw new SnapshotException($"{_path} has two entries named {entry.FullName}; which of them counts depends on the reader, so it is refused.");
            }
        }
    }

    private void ExpectHarmless(ZipArchiveEntry entry, ArchiveLimits limits)
    {
        var name = entry.FullName;
        if (name.Length == 0 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
            || (name.Length > 1 && name[1] == ':') || name.Split('/').Any(p => p is ".." or "."))
        {
            throw new SnapshotException($"{_path}: the entry \"{name}\" would be unpacked outside of its folder, so the archive is refused.");
        }

        if (entry.IsEncrypted)
        {
            throw new SnapshotException($"{_path}: {name} is encrypted. Unpack the archive, and compare the folder.");
        }

        if (((entry.ExternalAttributes >> 16) & 0xF000) == LinkMode)
        {
            throw new SnapshotException($"{_path}: {name} is a symbolic link. A snapshot has none; the archive is refused.");
        }

        if (entry.Length > limits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
        {
            throw new SnapshotException(
                $"{_path}: {name} unpacks to more than {limits.Ratio} times its size (bytes: {entry.CompressedLength} to {entry.Length}). "
                + "If it is not a ZIP bomb, unpack it and compare the folders.");
        }
    }
}
