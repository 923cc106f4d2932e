using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.EvidenceFiles;

/// <summary>One file per content, at <c>evidence/ab/cd/abcd…</c>; its name is what it must contain.</summary>
internal sealed class EvidenceFileStore(IOptions<PersistenceOptions> options) : IEvidenceStore
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    private readonly string root = Path.Combine(Path.GetFullPath(options.Value.Folder), "evidence");

    public async Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            return sha256;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, ReadOnly);
        }

        File.Move(temporary, path, overwrite: true);
        return sha256;
    }

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            return null;
        }

        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256
            ? content
            : throw new InvalidDataException($"The evidence {sha256} has been changed on disk: its bytes no longer have that digest.");
    }

    public async Task<EvidenceIntegrity> CheckAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(sha256, cancellationToken) is null ? EvidenceIntegrity.Missing : EvidenceIntegrity.Intact;
        }
        catch (InvalidDataException)
        {
            return EvidenceIntegrity.Changed;
        }
    }

    private string PathOf(string sha256)
    {
        if (sha256 is not { Length: 64 } || !sha256.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException($"\"{sha256}\" is no digest; accepted are 64 lower-case hex digits.", nameof(sha256));
        }

        return Path.Combine(root, sha256[..2], sha256[2..4], sha256);
    }
}
