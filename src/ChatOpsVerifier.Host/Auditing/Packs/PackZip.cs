using System.IO.Compression;
using System.Text;

namespace ChatOpsVerifier.Host.Auditing.Packs;

/// <summary>A zip whose bytes depend on its content alone: entries in the order given, one time stamp for all, and files that everybody may read.</summary>
internal static class PackZip
{
    /// <summary>Of all content together. A pack is made and checked in memory.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>A regular file, rw-r--r--, in the upper half, where zip keeps Unix modes.</summary>
    private const int Readable = unchecked((int)(0x81A4u << 16));

    /// <summary>The earliest instant that a zip can hold.</summary>
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<PackFile> files, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = at < Earliest ? Earliest : at.ToUniversalTime();
                entry.ExternalAttributes = Readable;
                using var stream = entry.Open();
                stream.Write(file.Content);
            }
        }

        return bytes.ToArray();
    }
}
