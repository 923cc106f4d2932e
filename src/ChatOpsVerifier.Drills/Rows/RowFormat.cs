using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Drills.Rows;

/// <summary>
/// One row as it is sorted and spilled: 16 bytes of the identity's SHA-256, 32 of the content's, two that count the label, and the label in UTF-8.
/// Half a SHA-256 is enough to tell identities apart: two of 2^40 rows share it with a chance of one in 2^49.
/// </summary>
internal static class RowFormat
{
    public const int Identity = 16;
    public const int Content = 32;
    public const int Keys = Identity + Content;
    public const int Head = Keys + sizeof(ushort);
    public const int MaxLabel = 480;
    public const int Max = Head + MaxLabel;

    /// <returns>How many bytes it takes in <paramref name="target"/>, which has room for <see cref="Max"/>.</returns>
    public static int Write(Span<byte> target, ReadOnlySpan<byte> identity, ReadOnlySpan<char> label, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(identity, hash);
        hash[..Identity].CopyTo(target);
        content[..Content].CopyTo(target[Identity..]);
        var length = WriteLabel(target.Slice(Head, MaxLabel), label);
        BinaryPrimitives.WriteUInt16LittleEndian(target[Keys..], (ushort)length);
        return Head + length;
    }

    public static int Length(ReadOnlySpan<byte> row) => Head + BinaryPrimitives.ReadUInt16LittleEndian(row[Keys..]);

    public static string Label(ReadOnlySpan<byte> row) => Encoding.UTF8.GetString(row[Head..Length(row)]);

    private static int WriteLabel(Span<byte> target, ReadOnlySpan<char> label)
    {
        if (Encoding.UTF8.TryGetBytes(label, target, out var whole))
        {
            return whole;
        }

        // Three bytes a character at most, and three for the mark that it was cut. A pair is not cut in two.
        var length = (MaxLabel - 3) / 3;
        var cut = label[..(char.IsHighSurrogate(label[length - 1]) ? length - 1 : length)];
        var written = Encoding.UTF8.GetBytes(cut, target);
        return written + Encoding.UTF8.GetBytes("…", target[written..]);
    }
}
