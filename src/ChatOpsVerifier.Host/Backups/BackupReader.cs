using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.EvidenceFiles;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>Opens a backup and believes nothing of it: the seal, the list of files, and every file's length and digest are checked.</summary>
internal sealed class BackupReader : IDisposable
{
    private const long LongestManifest = 256L * 1024 * 1024;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private BackupReader(FileStream file, ZipArchive zip, BackupManifest manifest, string seal) => (_file, _zip, Manifest, Seal) = (file, zip, manifest, seal);

    public BackupManifest Manifest { get; }

    /// <summary>SHA-256 of all but the last 64 bytes.</summary>
    public string Seal { get; }

    public long Length => _file.Length;

    /// <exception cref="BackupDamagedException">It is not a whole backup.</exception>
    /// <exception cref="BackupNewerException">A newer program made it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<BackupReader> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        ZipArchive? zip = null;
        try
        {
            var seal = await CheckSealAsync(file, cancellationToken);
            file.Position = 0;
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            var manifest = await ReadManifestAsync(zip, cancellationToken);
            ExpectExactlyTheFiles(zip, manifest);
            return new BackupReader(file, zip, manifest, seal);
        }
        catch (Exception e)
        {
            zip?.Dispose();
            await file.DisposeAsync();
            if (e is InvalidDataException)
            {
                throw new BackupDamagedException($"The archive cannot be read: {e.Message}");
            }

            throw;
        }
    }

    /// <summary>Reads every file through and writes them, where a folder is given.</summary>
    /// <param name="folder">Where to write; <c>null</c>: nothing is written.</param>
    /// <exception cref="BackupDamagedException">A file is not what the manifest says.</exception>
    public async Task ReadAllAsync(string? folder, CancellationToken cancellationToken)
    {
        foreach (var expected in Manifest.Files)
        {
            await using var target = folder is null ? null : Create(folder, expected.Path);
            await CopyAsync(expected, target, cancellationToken);
            target?.Flush(flushToDisk: true);
        }

        if (folder is not null)
        {
            foreach (var made in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
            {
                DurableFolder.Flush(made);
            }
        }
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    private static FileStream Create(string folder, string path)
    {
        var full = Path.Combine(folder, path);
        PrivateFile.CreateFolder(Path.GetDirectoryName(full)!);
        return PrivateFile.Create(full);
    }

    private static async Task<string> CheckSealAsync(FileStream file, CancellationToken cancellationToken)
    {
        var body = file.Length - BackupArchive.SealLength;
        var seal = new byte[BackupArchive.SealLength];
        if (body > 0)
        {
            file.Position = body;
            await file.ReadExactlyAsync(seal, cancellationToken);
        }

        if (body <= 0 || !seal.All(b => char.IsAsciiHexDigitLower((char)b)))
        {
            throw new BackupDamagedException(
                $"It does not end with the seal of a backup: it is cut off, or it is not a backup ({Counted.Of(file.Length, "byte")}).");
        }

        var written = Encoding.ASCII.GetString(seal);
        return await BackupArchive.SumAsync(file, body, cancellationToken) == written
            ? written
            : throw new BackupDamagedException("Its bytes do not have the digest that it ends with: it was changed or damaged.");
    }

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(BackupLayout.Manifest)
            ?? throw new BackupDamagedException($"There is no {BackupLayout.Manifest} in it: it is not a backup made by this program.");
        if (entry.Length > LongestManifest)
        {
            throw new BackupDamagedException($"Its manifest says it has {Counted.Of(entry.Length, "byte")}.");
        }

        using var json = new MemoryStream();
        await using (var stream = await entry.OpenAsync(cancellationToken))
        {
            await stream.CopyToAsync(json, cancellationToken);
        }

        return BackupManifest.Read(json.ToArray());
    }

    private static void ExpectExactlyTheFiles(ZipArchive zip, BackupManifest manifest)
    {
        var listed = manifest.Files.Select(f => f.Path).Append(BackupLayout.Manifest).ToList();
        var found = zip.Entries.Select(e => e.FullName).ToList();
        var odd = manifest.Files.Where(f => !BackupLayout.IsKnown(f.Path)).Select(f => $"the unknown name {f.Path}")
            .Concat(listed.Except(found).Select(p => $"no {p}, which its manifest lists"))
            .Concat(found.Except(listed).Select(p => $"{p}, which its manifest does not list"))
            .Concat(found.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => $"{g.Key} {Counted.Of(g.Count(), "time")}"))
            .Concat(listed.Contains(BackupLayout.Database) ? [] : ["no database"]).ToList();
        if (odd.Count > 0)
        {
            throw new BackupDamagedException($"It holds {string.Join("; ", odd.Take(5))}.");
        }
    }

    private async Task CopyAsync(BackedUpFile expected, FileStream? target, CancellationToken cancellationToken)
    {
        await using var content = await _zip.GetEntry(expected.Path)!.OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > expected.Length)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
            if (target is not null)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        if (length != expected.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != expected.Sha256)
        {
            throw new BackupDamagedException(
                $"{expected.Path} is not what its manifest says: {Counted.Of(expected.Length, "byte")} with the digest {expected.Sha256[..12]}… were "
                    + "expected.");
        }
    }
}
