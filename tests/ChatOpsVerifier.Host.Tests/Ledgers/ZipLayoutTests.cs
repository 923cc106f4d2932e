using System.Buffers.Binary;
using System.IO.Compression;
using ChatOpsVerifier.Host.Auditing.Verifying;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>Extra fields of a zip's entries: some programs unpack an entry under the name in such a field, and others do not.</summary>
public class ZipLayoutTests
{
    private const int UnicodePath = 0x7075;
    private const int Zip64 = 0x0001;
    private const int UnixTimes = 0x5455;
    private const int UnixOwner = 0x7875;

    [Theory]
    [InlineData(UnicodePath)]
    [InlineData(Zip64)]
    [InlineData(0xcafe)]
    public void Read_FieldThatMayMeanAnotherNameOrSize_IsRefused(int field)
    {
        var told = Assert.Throws<FormatException>(() => ZipLayout.Read(WithFields(Field(field, 14)))).Message;

        Assert.Contains("The entry \"E1.txt\" of the zip is not in the form that this program writes", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldBehindAHarmlessOne_IsRefused() =>
        Assert.Throws<FormatException>(() => ZipLayout.Read(WithFields([.. Field(UnixTimes, 5), .. Field(UnicodePath, 14)])));

    [Theory]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 0x55, 0x54, 9, 0, 1 })]
    public void Read_FieldThatIsCutOff_IsRefused(byte[] fields) => Assert.Throws<FormatException>(() => ZipLayout.Read(WithFields(fields)));

    [Fact]
    public void Read_TimesAndOwners_AreTaken() =>
        Assert.Equal(["E1.txt", "E2.txt"], ZipLayout.Read(WithFields([.. Field(UnixTimes, 5), .. Field(UnixOwner, 11)])).Select(e => e.Path));

    private static byte[] Field(int id, int bytes) => [(byte)id, (byte)(id >> 8), (byte)bytes, 0, .. new byte[bytes]];

    /// <summary>Two texts in a zip, with these extra fields (APPNOTE 4.5) at the directory's first entry.</summary>
    private static byte[] WithFields(byte[] fields)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["E1.txt", "E2.txt"])
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write("48 of 48"u8);
            }
        }

        var bytes = made.ToArray();
        var directory = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(bytes.Length - 6));
        var at = directory + 46 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(directory + 28));
        byte[] changed = [.. bytes[..at], .. fields, .. bytes[at..]];
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(directory + 30), (ushort)fields.Length);
        BinaryPrimitives.WriteInt32LittleEndian(
            changed.AsSpan(changed.Length - 10), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(bytes.Length - 10)) + fields.Length);
        return changed;
    }
}
