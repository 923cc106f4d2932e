using System.Security.Cryptography;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Files;

/// <summary>SHA-256 of a file that must stay as it is while it is read.</summary>
internal static class FileDigest
{
    private const int Block = 128 * 1024;

    /// <returns>How many bytes were read.</returns>
    /// <exception cref="SnapshotException">It is not as long as it was said to be, before or after.</exception>
    public static long Compute(string path, Span<byte> digest, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (length, written) = (file.Length, File.GetLastWriteTimeUtc(path));
        var block = System.Buffers.ArrayPool<byte>.Shared.Rent(Block);
        var total = 0L;
        try
        {
            for (int read; (read = file.Read(block, 0, Block)) > 0; total += read)
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(block, 0, read);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(block);
        }

        if (total != length || File.GetLastWriteTimeUtc(path) != written)
        {
            throw new SnapshotException(
                $"{path} changed while it was read ({length} bytes at first, {total} read). Compare a copy that nothing writes to.");
        }

        hash.GetHashAndReset(digest);
        return total;
    }
}
