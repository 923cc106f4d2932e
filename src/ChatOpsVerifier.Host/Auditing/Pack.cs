using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>A zip whose bytes depend on its content alone: entries in the order given, one time stamp for all, no attributes of this machine.</summary>
internal static class Pack
{
    /// <summary>The earliest instant that a zip can hold.</summary>
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<(string Path, byte[] Content)> files, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (path, content) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = at < Earliest ? Earliest : at.ToUniversalTime();
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>In the format that `sha256sum -c` reads.</summary>
    public static byte[] Sums(IEnumerable<(string Path, byte[] Content)> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Content))}  {f.Path}\n")));
}
