using System.IO.Compression;
using System.Text;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

public sealed class FileCharactersTests
{
    private const string Password = "Winter" + "2026!x";

    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Line = "restore log\nDB_PASSWORD=" + Password + "\n48 of 48 tables\n";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Line) },
        { "UTF-16, little endian, marked", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Line)] },
        { "UTF-16, big endian, marked", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Line)] },
        { "UTF-16, little endian", Encoding.Unicode.GetBytes(Line) },
        { "UTF-16, big endian", Encoding.BigEndianUnicode.GetBytes(Line) },
        { "log with a zero byte far inside", Encoding.UTF8.GetBytes(new string('x', 5_000) + "\n\0\n" + Line) },
        { "binary with a readable line", [0x00, 0x01, 0x02, .. Encoding.UTF8.GetBytes(Line), 0x00, 0x07] },
        { "Windows-1252", [0xfc, 0xe9, (byte)'\n', .. Encoding.Latin1.GetBytes(Line)] },
        { "docx, the word split over two runs", Zip(
            "word/document.xml",
            $"<w:p><w:r><w:t>DB_PASSWORD=Winter</w:t></w:r><w:r><w:t>{Password[6..]}</w:t></w:r></w:p><w:p><w:r><w:t>48 of 48</w:t></w:r></w:p>") },
        { "xlsx", Zip("xl/sharedStrings.xml", $"<si><t>DB_PASSWORD={Password}</t></si><si><t>48</t></si>") },
        { "odt", Zip("content.xml", $"<text:p>DB_PASSWORD={Password}</text:p>") },
        { "docx, a link", Zip("word/_rels/document.xml.rels", $"<Relationship Id=\"rId4\" Target=\"postgres://app:{Password}@db:5432/shop\"/>") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_FileWithAPassword_ShowsItToTheSearch(string kind, byte[] content)
    {
        Assert.NotNull(kind);
        Assert.Contains(
            FileCharacters.Of(content, content is [(byte)'P', (byte)'K', ..] ? Office : "application/octet-stream"),
            t => SecretDetector.Find(t).Any(m => t.Substring(m.Start, m.Length).Contains(Password, StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_ArchiveThatIsCut_GivesNothingAndDoesNotThrow() => Assert.Empty(FileCharacters.Of(Zip("word/document.xml", "<w:p/>")[..40], Office));

    [Fact]
    public void Of_Archive_StaysClosed() =>
        Assert.DoesNotContain(FileCharacters.Of(Zip("word/document.xml", Line), "application/zip"), t => t.Contains(Password, StringComparison.Ordinal));

    [Fact]
    public void Of_DocumentThatUnpacksToMuch_IsBounded()
    {
        var read = FileCharacters.Of(Zip("word/document.xml", new string('a', 40_000_000)), Office).Sum(t => t.Length);

        Assert.Equal(16 * 1024 * 1024, read);
    }

    private static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
