using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Persistence.Backups;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>
/// The backup's file: a zip whose comment, and so whose last 64 bytes, is the SHA-256 (lower-case hex) of all bytes before. Every
/// changed, missing or added byte shows, in the zip's own structure, too, which .NET does not check when it reads.
/// </summary>
internal sealed class BackupArchive : IDisposable
{
    public const int SealLength = 64;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly List<BackedUpFile> _files = [];

    private BackupArchive(FileStream file) => (_file, _zip) = (file, new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8));

    public IReadOnlyList<BackedUpFile> Files => _files;

    public static BackupArchive Create(string path) => new(PrivateFile.Create(path));

    /// <exception cref="IOException">The source cannot be read, or there is no room.</exception>
    public async Task AddAsync(string source, string path, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(
            source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using var entry = await _zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await entry.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            length += read;
        }

        _files.Add(new BackedUpFile(path, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Adds the manifest, seals the file and makes it durable.</summary>
    /// <returns>Its length in bytes.</returns>
    public async Task<long> SealAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using (var entry = await _zip.CreateEntry(BackupLayout.Manifest).OpenAsync(cancellationToken))
        {
            await entry.WriteAsync(manifest.Write(), cancellationToken);
        }

        _zip.Comment = new string('0', SealLength);
        _zip.Dispose();
        var body = _file.Length - SealLength;
        var seal = await SumAsync(_file, body, cancellationToken);
        _file.Position = body;
        await _file.WriteAsync(Encoding.ASCII.GetBytes(seal), cancellationToken);
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    public void Dispose()
    {
        try
        {
            _zip.Dispose();
        }
        catch (IOException)
        {
            // No room for the end of a zip that is abandoned anyway.
        }

        _file.Dispose();
    }

    /// <returns>SHA-256 of the first bytes, in lower-case hex.</returns>
    public static async Task<string> SumAsync(Stream file, long length, CancellationToken cancellationToken)
    {
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            if (read == 0)
            {
                throw new BackupDamagedException("The file ended while it was read.");
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
