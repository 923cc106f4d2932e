using System.IO.Compression;
using System.Text;
using ChatOpsVerifier.Domain.Evidence;

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
        { Zip("readme.txt"), "all.zip", "archive" },
        { Zip("[Content_Types].xml", "word/vbaProject.bin"), "a.docx", "macros" },
        { [0x1F, 0x8B, 8, 0], "log.gz", "archive" },
        { [0xFF, 0xFE, 0x41, 0x00], "a.txt", "UTF-16" },
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
