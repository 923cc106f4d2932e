using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.EvidenceFiles;

/// <summary>One file per content, at <c>evidence/ab/cd/abcd…</c>; its name is what it must contain.</summary>
internal sealed class EvidenceFileStore(IOptions<PersistenceOptions> options, StorageHealth health) : IEvidenceStore
{
    private readonly string _root = Path.Combine(Path.GetFullPath(options.Value.Folder), "evidence");

    private readonly Lazy<TemporaryFiles> _temporary = new(() =>
    {
        var files = new TemporaryFiles(Path.Combine(Path.GetFullPath(options.Value.Folder), "evidence", "unfinished"));
        files.RemoveLeftovers();
        return files;
    });

    public async Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var sha256 = Digest(content.Span);
        var path = PathOf(sha256);
        switch (await CheckAsync(sha256, cancellationToken))
        {
            case EvidenceIntegrity.Intact:
                break;
            case EvidenceIntegrity.Missing:
                await PlaceAsync(content, path, cancellationToken);
                break;
            default:
                // A change on disk is not painted over: reading says what is wrong.
                await ReadAsync(sha256, cancellationToken);
                break;
        }

        return sha256;
    }

    private async Task PlaceAsync(ReadOnlyMemory<byte> content, string path, CancellationToken cancellationToken)
    {
        var ticket = health.Begin();
        string? problem = null;
        try
        {
            CreateFolders(Path.GetDirectoryName(path)!);
            await _temporary.Value.PlaceAsync(content, path, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problem = DiskRoom.IsFull(fault) ? DiskRoom.Sentence(_root) : fault.Message;
            throw new NotStoredException($"A piece of evidence could not be stored, and nothing was kept: {problem}", fault);
        }
        finally
        {
            health.End(ticket, problem);
        }
    }

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(PathOf(sha256), cancellationToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return Digest(content) == sha256
            ? content
            : throw new InvalidDataException(
                $"The evidence {sha256} has been changed on disk: its bytes no longer have that digest. Restore that file from a copy.");
    }

    public Task<bool> DeleteAsync(string sha256, CancellationToken cancellationToken)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            return Task.FromResult(false);
        }

        File.Delete(path);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
        return Task.FromResult(true);
    }

    public async Task<EvidenceIntegrity> CheckAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            // In pieces: a check of everything must not need as much memory as the largest file.
            await using var file = new FileStream(
                PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == sha256
                ? EvidenceIntegrity.Intact
                : EvidenceIntegrity.Changed;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return EvidenceIntegrity.Missing;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return EvidenceIntegrity.Unreadable;
        }
    }

    private static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A digest and nothing else becomes a path: no separator, no dots, nothing that could lead out of the folder.</summary>
    private string PathOf(string sha256) => sha256 is { Length: 64 } && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(_root, sha256[..2], sha256[2..4], sha256)
        : throw new ArgumentException($"\"{sha256}\" is not a digest; use 64 lower-case hex digits.", nameof(sha256));

    /// <summary>A new folder is durable only once its parent is.</summary>
    private static void CreateFolders(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        CreateFolders(parent);
        Directory.CreateDirectory(folder);
        DurableFolder.Flush(parent);
    }
}
