using System.IO.Compression;
using System.Text;
using ChatOpsVerifier.Domain.Evidence.Files;
using ChatOpsVerifier.Domain.Evidence.Kinds;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public class FileSnifferTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];

    public static TheoryData<byte[], string, string> AcceptedFiles => new()
    {
        { Png, "screen.png", "image/png" },
        { Png, "screen.pdf", "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "photo.jpg", "image/jpeg" },
        { "GIF89a\0\0"u8.ToArray(), "a.gif", "image/gif" },
        { "RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), "a.webp", "image/webp" },
        { "%PDF-1.7\n%\xE2"u8.ToArray(), "a.pdf", "application/pdf" },
        { Zip("[Content_Types].xml", "word/document.xml"), "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { Zip("[Content_Types].xml", "xl/workbook.xml"), "a.bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "Backup frequency: daily\n"u8.ToArray(), "notes.txt", "text/plain" },
        { "\uFEFF# Restore log\n"u8.ToArray(), "log.md", "text/markdown" },
        { "a,b\n1,2\n"u8.ToArray(), "rows.csv", "text/csv" },
        { "{\"keep\":30}"u8.ToArray(), "api.json", "application/json" },
        { "not json"u8.ToArray(), "api.json", "text/plain" },
        { "\u001b[32mok\u001b[0m restored\r\n"u8.ToArray(), "run.log", "text/plain" },
        { "Received: from x\r\nFrom: support@example.org\r\n\r\nHello"u8.ToArray(), "answer.eml", "message/rfc822" },
        { "MZ is how the sentence begins"u8.ToArray(), "note.txt", "text/plain" },
        { "plain text"u8.ToArray(), "evil.html", "text/plain" },
        { Zip("readme.txt"), "all.zip", "application/zip" },
        { [0x1F, 0x8B, 8, 0], "log.gz", "application/gzip" },
        { [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "all.7z", "application/x-7z-compressed" },
        { [.. new byte[257], .. "ustar\0"u8, .. new byte[249]], "all.tar", "application/x-tar" },
        { [0x28, 0xB5, 0x2F, 0xFD, 4], "all.zst", "application/zstd" },
        { [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 0], "all.xz", "application/x-xz" },
        { [0xFF, 0xFE, 0x41, 0x00], "a.txt", "text/plain; charset=utf-16le" },
        { Encoding.BigEndianUnicode.GetBytes("Tabelle;Zeilen\r\nKunden;0\r\n"), "rows.csv", "text/csv; charset=utf-16be" },
        { Encoding.Unicode.GetBytes("Tabelle;Zeilen\r\nKunden;0\r\n"), "rows.csv", "text/csv; charset=utf-16le" },
        { [.. "R"u8, 0xFC, .. "cksicherung;t"u8, 0xE4, .. "glich;30 Tage;5 "u8, 0x80, .. "\r\n"u8], "rows.csv", "text/csv; charset=windows-1252" },
        { [.. "D"u8, 0xE9, .. "lai de r"u8, 0xE9, .. "tention : 30 jours\n"u8], "notes.txt", "text/plain; charset=windows-1252" },
    };

    public static TheoryData<byte[], string, string> RefusedFiles => new()
    {
        { [], "empty.png", "empty" },
        { [0x4D, 0x5A, 0x90, 0x00, 0x03, 0, 0, 0], "picture.png", "Windows program" },
        { [0x7F, 0x45, 0x4C, 0x46, 2, 1], "picture.png", "Linux program" },
        { [0xCF, 0xFA, 0xED, 0xFE, 7], "a", "macOS program" },
        { "#!/bin/sh\nrm -rf x"u8.ToArray(), "notes.txt", "script" },
        { "<!DOCTYPE html><html><script>x</script></html>"u8.ToArray(), "page.txt", "web page" },
        { " \r\n<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>"u8.ToArray(), "drawing.png", "SVG" },
        { "<?xml version=\"1.0\"?><!-- hello --><svg/>"u8.ToArray(), "drawing.xml", "SVG" },
        { "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><a/>"u8.ToArray(), "a.xml", "web page" },
        { Zip("[Content_Types].xml", "word/vbaProject.bin"), "a.docx", "macros" },
        { [0, 0, 0, 0x18, .. "ftypheic"u8], "IMG_0118.heic", "HEIC photo, the format of Apple's cameras, which browsers do not show. Save it as PNG or JPEG" },
        { [0, 0, 0, 0x18, .. "ftypmif1"u8], "photo.jpg", "HEIC photo" },
        { [0, 0, 0, 0x18, .. "ftypavif"u8], "a.avif", "AVIF picture. Save it as PNG" },
        { [0, 0, 0, 0x18, .. "ftypisom"u8], "drill.mp4", "video. Put it behind a link" },
        { [(byte)'I', (byte)'I', 0x2A, 0, 8], "scan.tif", "TIFF picture. Save it as PNG" },
        { "SQLite format 3\0"u8.ToArray(), "app.db", "SQLite database. Attach the output of a query" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "answer.msg", "Outlook message" },
        { [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xEC, 0xE8, 0xF0], "cyrillic.txt", "text in a known encoding" },
        { [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x0A, 0x41, 0x42], "sjis.csv", "text in a known encoding" },
        { [0x41, 0x42, 0x00, 0x43], "a.txt", "byte 2 is 00" },
        { [0x41, 0xC3, 0x28], "a.txt", "byte 1 is C3" },
    };

    [Theory]
    [MemberData(nameof(AcceptedFiles))]
    public void Sniff_KnownForm_GivesTrueType(byte[] content, string name, string mediaType)
    {
        var verdict = FileSniffer.Sniff(content, name);

        Assert.Null(verdict.Refusal);
        Assert.Equal(mediaType, verdict.MediaType);
        Assert.Equal(mediaType.StartsWith("image/", StringComparison.Ordinal) ? EvidenceKind.Image : EvidenceKind.File, verdict.Kind);
    }

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public void Sniff_AnythingElse_IsRefusedWithWhatWasFoundAndWhatIsAccepted(byte[] content, string name, string found)
    {
        var verdict = FileSniffer.Sniff(content, name);

        Assert.Null(verdict.MediaType);
        Assert.Contains(name, verdict.Refusal, StringComparison.Ordinal);
        Assert.Contains(found, verdict.Refusal, StringComparison.Ordinal);
        Assert.Contains(FileSniffer.Accepted, verdict.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Sniff_HeadCutInsideACharacter_IsStillText()
    {
        var head = Encoding.UTF8.GetBytes(new string('a', FileSniffer.HeadBytes - 1) + "é").AsSpan(0, FileSniffer.HeadBytes);

        Assert.Equal("text/plain", FileSniffer.Sniff(head, "long.txt").MediaType);
    }

    [Theory]
    [InlineData("windows-1252", "Windows-1252 (a guess: the file does not say)")]
    [InlineData("utf-16", "UTF-16 (little-endian)")]
    [InlineData("utf-16BE", "UTF-16 (big-endian)")]
    [InlineData("utf-8", "UTF-8")]
    public void TextInAnotherEncoding_IsShownDecoded_WithItsEncodingNamed(string encoding, string name)
    {
        const string text = "Größe der Rücksicherung: 54 GB, geprüft am 23. November";
        var bytes = (encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding)).GetBytes(text);
        var form = EvidenceEncoding.Of(FileSniffer.Sniff(bytes, "a.csv").MediaType!)!;

        Assert.Equal((name, text), (form.Name, form.Decode(bytes)));
    }

    [Fact]
    public void LetterBeyondAscii_FarInTheFile_TellsTheEncoding()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(new string('a', 20_000)), 0xE9, .. "tention"u8];

        Assert.Equal("text/csv; charset=windows-1252", FileSniffer.Sniff(bytes, "rows.csv").MediaType);
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write("x"u8);
            }
        }

        return bytes.ToArray();
    }
}
