using System.IO.Compression;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Auditing.Packs;

namespace ChatOpsVerifier.Host.Auditing.Verifying;

/// <summary>Reads a pack that anybody may have made: bounded in what it unpacks, and without a second reading of anything.</summary>
internal static partial class PackArchive
{
    private const int MostFiles = 60_000;

    /// <param name="mostBytes">What all of it may unpack to.</param>
    /// <returns>In the order of the zip.</returns>
    /// <exception cref="FormatException">Not the form of a pack; the message says what was found.</exception>
    public static IReadOnlyList<PackFile> Read(byte[] bytes, long mostBytes = PackZip.MostBytes)
    {
        var entries = ZipLayout.Read(bytes);
        if (entries.Count > MostFiles || entries.Sum(e => e.Bytes) > mostBytes)
        {
            throw new FormatException(
                $"The zip holds {Counted.Of(entries.Count, "file")} that unpack to {entries.Sum(e => e.Bytes):N0} bytes; at most {MostFiles:N0} files and "
                    + $"{mostBytes:N0} bytes are read.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, _) in entries)
        {
            if (!Path().IsMatch(path) || path.Split('/').Any(part => part.Trim('.').Length == 0))
            {
                throw new FormatException(
                    $"The zip holds \"{path}\", which is not a name that a pack can hold: letters, digits, dots, hyphens and underscores, in folders.");
            }

            if (!seen.Add(path))
            {
                throw new FormatException($"The zip holds \"{path}\" twice.");
            }
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return [.. zip.Entries.Zip(entries, (e, declared) => new PackFile(e.FullName, Content(e, declared.Bytes)))];
        }
        catch (InvalidDataException e)
        {
            throw new FormatException($"The zip cannot be unpacked: {e.Message}", e);
        }
    }

    /// <summary>Never more than was declared, whatever the packed bytes go on to.</summary>
    private static byte[] Content(ZipArchiveEntry entry, long declared)
    {
        var content = new byte[declared];
        using var stream = entry.Open();
        var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return read == content.Length && stream.ReadByte() < 0
            ? content
            : throw new FormatException($"\"{entry.FullName}\" does not unpack to the {declared} bytes that the zip declares.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\z")]
    private static partial Regex Path();
}
