using ChatOpsVerifier.Domain.Evidence.Files;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>What an uploaded file really is, by its magic bytes; its name and declared type are claims.</summary>
public static class FileSniffer
{
    /// <summary>So many bytes from the start are enough.</summary>
    public const int HeadBytes = 4096;

    /// <summary>For people.</summary>
    public const string Accepted = "PNG, JPEG, GIF and WebP pictures, PDF, office documents (docx, xlsx, pptx, odt, ods, odp), saved mails (eml) and plain UTF-8 text (txt, md, csv, json, log)";

    /// <param name="head">The first bytes; 4,096 are plenty.</param>
    public static FileVerdict Sniff(ReadOnlySpan<byte> head, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (head.IsEmpty)
        {
            return Refuse(fileName, "is empty");
        }

        if (MagicBytes.Find(head, fileName) is { } known)
        {
            return known.MediaType is { } type ? new FileVerdict(type, known.Kind, null) : Refuse(fileName, $"is {known.Name}");
        }

        return TextFiles.Refusal(head) is { } refusal
            ? Refuse(fileName, refusal)
            : new FileVerdict(TextFiles.MediaType(head, fileName), EvidenceKind.File, null);
    }

    private static FileVerdict Refuse(string fileName, string what) => new(null, EvidenceKind.File, $"\"{fileName}\" {what}. Accepted are {Accepted}.");
}

/// <param name="MediaType">Null: refused.</param>
/// <param name="Refusal">What was found and what is accepted.</param>
public sealed record FileVerdict(string? MediaType, EvidenceKind Kind, string? Refusal);
