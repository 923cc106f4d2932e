using System.Buffers.Binary;
using System.Text;

namespace ChatOpsVerifier.Host.Auditing.Verifying;

/// <summary>
/// Holds a zip to its plainest form (PKWARE's APPNOTE 6.3.10): entries one behind the other from the first byte on, each with the same name
/// and sizes in both of its headers, then the directory, then its end, and nothing else. Readers differ in what they make of anything
/// else, so that two of them could see two contents in one file.
/// </summary>
internal static class ZipLayout
{
    private const uint LocalHeader = 0x04034b50;
    private const uint DirectoryHeader = 0x02014b50;
    private const uint EndHeader = 0x06054b50;
    private const int LocalSize = 30;
    private const int DirectorySize = 46;
    private const int EndSize = 22;
    private const int Stored = 0;
    private const int Deflated = 8;
    private const int NtfsTimes = 0x000a;
    private const int UnixTimes = 0x5455;
    private const int UnixTimesAndOwner = 0x5855;
    private const int UnixOwner = 0x7875;

    /// <summary>Only the flag for names in UTF-8, and the two that tell how hard deflate tried.</summary>
    private const int HarmlessFlags = 0x0806;

    /// <returns>Path → size of its content as declared, in order.</returns>
    /// <exception cref="FormatException">It is another form; the message says what was found.</exception>
    public static IReadOnlyList<(string Path, long Bytes)> Read(ReadOnlySpan<byte> zip)
    {
        if (zip.Length < EndSize || U32(zip, zip.Length - EndSize) != EndHeader)
        {
            throw new FormatException("The file does not end as a zip made by this program does: it was cut off, or something was added behind it.");
        }

        var end = zip[^EndSize..];
        int count = U16(end, 10);
        var (size, start) = (U32(end, 12), U32(end, 16));
        if (U16(end, 4) != 0 || U16(end, 6) != 0 || U16(end, 8) != count || U16(end, 20) != 0 || start + (long)size != zip.Length - EndSize)
        {
            throw new FormatException("The zip's directory is not where it belongs: something was added, or the zip is in several parts.");
        }

        return Entries(zip, (int)start, count);
    }

    private static List<(string Path, long Bytes)> Entries(ReadOnlySpan<byte> zip, int start, int count)
    {
        var found = new List<(string, long)>();
        var (directory, expected) = (start, 0L);
        for (var i = 0; i < count; i++)
        {
            var header = Slice(zip, directory, DirectorySize);
            if (U32(header, 0) != DirectoryHeader)
            {
                throw new FormatException($"Entry {i + 1} of the zip's directory is damaged.");
            }

            var (packed, bytes, nameLength, offset) = (U32(header, 20), U32(header, 24), U16(header, 28), U32(header, 42));
            var name = Slice(zip, directory + DirectorySize, nameLength);
            var local = Slice(zip, (int)Math.Min(offset, int.MaxValue - LocalSize), LocalSize);
            var path = Encoding.UTF8.GetString(name);
            var isPlain = offset == expected && U32(local, 0) == LocalHeader
                && U16(header, 32) == 0
                && U16(header, 8) == U16(local, 6) && (U16(header, 8) & ~HarmlessFlags) == 0
                && U16(header, 10) == U16(local, 8) && U16(header, 10) is Stored or Deflated
                && U32(header, 16) == U32(local, 14) && packed == U32(local, 18) && bytes == U32(local, 22)
                && HasHarmlessFields(Slice(zip, (int)offset + LocalSize + U16(local, 26), U16(local, 28))) && HasHarmlessFields(Slice(
                    zip, directory + DirectorySize + nameLength, U16(header, 30)))
                && U16(local, 26) == nameLength && Slice(zip, (int)offset + LocalSize, nameLength).SequenceEqual(name);
            if (!isPlain)
            {
                throw new FormatException(
                    $"The entry \"{path}\" of the zip is not in the form that this program writes: its two headers differ, or something is between the "
                        + "entries.");
            }

            found.Add((path, bytes));
            expected = offset + LocalSize + nameLength + U16(local, 28) + (long)packed;
            directory += DirectorySize + nameLength + U16(header, 30);
        }

        return expected == start && directory == zip.Length - EndSize
            ? found
            : throw new FormatException("Something is in the zip that its directory does not name.");
    }

    /// <summary>
    /// Only times and owners, which change nothing of the content. Of the other extra fields one gives an entry a second name, which some
    /// readers take (Info-ZIP's Unicode path, 0x7075), and one gives it other sizes (Zip64, 0x0001).
    /// </summary>
    private static bool HasHarmlessFields(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int length = U16(extra, 2);
            if (U16(extra, 0) is not (NtfsTimes or UnixTimes or UnixOwner or UnixTimesAndOwner) || length > extra.Length - 4)
            {
                return false;
            }

            extra = extra[(4 + length)..];
        }

        return extra.IsEmpty;
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> zip, int at, int length) => at >= 0 && at <= zip.Length - length
        ? zip.Slice(at, length)
        : throw new FormatException("The zip's directory names places that are not in the file.");

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
