using ChatOpsVerifier.Domain.Evidence.Kinds;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>What an uploaded file really is, by its magic bytes; its name and declared type are claims.</summary>
public static class FileSniffer
{
    /// <summary>So many bytes from the start are enough.</summary>
    public const int HeadBytes = 4096;

    /// <summary>For people.</summary>
    public const string Accepted =
        "PNG, JPEG, GIF and WebP pictures, PDF, office documents (docx, xlsx, pptx, odt, ods, odp), saved mails (eml), archives (zip, tar, gz, 7z, rar and "
            + "others; kept unopened) and plain text (txt, md, csv, json, log) in UTF-8, UTF-16 or Windows-1252";

    /// <param name="head">The first bytes; 4,096 are plenty for what is not text. Of text all of it: the encoding may show in its last line only.</param>
    public static FileVerdict Sniff(ReadOnlySpan<byte> head, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (head.IsEmpty)
        {
            return Refuse(fileName, "is empty. Send it again once it has content");
        }

        if (MagicBytes.Find(head, fileName) is { } known)
        {
            return known.MediaType is { } type ? new FileVerdict(type, known.Kind, null) : Refuse(fileName, $"is {known.Name}. {known.Advice}");
        }

        var form = EvidenceEncoding.Detect(head);
        return TextFiles.Refusal(head, form) is { } refusal
            ? Refuse(fileName, refusal)
            : new FileVerdict(TextFiles.MediaType(head, fileName, form!), EvidenceKind.File, null);
    }

    private static FileVerdict Refuse(string fileName, string what) => new(null, EvidenceKind.File, $"\"{fileName}\" {what}. Use {Accepted}.");
}

/// <param name="MediaType">Null: refused.</param>
/// <param name="Refusal">What was found and what is accepted.</param>
public sealed record FileVerdict(string? MediaType, EvidenceKind Kind, string? Refusal);
