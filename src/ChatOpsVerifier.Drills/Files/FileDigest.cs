using System.Security.Cryptography;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Files;

/// <summary>SHA-256 of a file that must stay as it is while it is read, or of a stream.</summary>
internal static class FileDigest
{
    private const int Block = 128 * 1024;

    /// <returns>In lower case.</returns>
    /// <exception cref="SnapshotException">It changed while it was read.</exception>
    public static string Of(string path, CancellationToken cancellation)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(path, digest, cancellation);
        return Convert.ToHexStringLower(digest);
    }

    /// <returns>How many bytes were read.</returns>
    /// <exception cref="SnapshotException">It changed while it was read.</exception>
    public static long Compute(string path, Span<byte> digest, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        var (length, written) = (file.Length, File.GetLastWriteTimeUtc(path));
        var total = Compute(file, digest, cancellation);
        return total == length && File.GetLastWriteTimeUtc(path) == written
            ? total
            : throw new SnapshotException(
                $"{path} changed while it was read ({length} bytes at first, {total} read). Compare a copy that nothing writes to.");
    }

    /// <returns>How many bytes were read.</returns>
    public static long Compute(Stream content, Span<byte> digest, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = System.Buffers.ArrayPool<byte>.Shared.Rent(Block);
        var total = 0L;
        try
        {
            for (int read; (read = content.Read(block, 0, Block)) > 0; total += read)
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(block, 0, read);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(block);
        }

        hash.GetHashAndReset(digest);
        return total;
    }
}
