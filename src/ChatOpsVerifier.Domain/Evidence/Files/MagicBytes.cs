namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>Binary forms by their first bytes, as their specifications and registries give them.</summary>
internal static class MagicBytes
{
    private static readonly Signature[] Signatures =
    [
        new([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], new("a PNG picture", "image/png", EvidenceKind.Image)),
        new([0xFF, 0xD8, 0xFF], new("a JPEG picture", "image/jpeg", EvidenceKind.Image)),
        new("GIF87a"u8, new("a GIF picture", "image/gif", EvidenceKind.Image)),
        new("GIF89a"u8, new("a GIF picture", "image/gif", EvidenceKind.Image)),
        new("%PDF-"u8, new("a PDF", "application/pdf", EvidenceKind.File)),
        new("MZ"u8, Refused("a Windows program"), binary: true),
        new([0x7F, (byte)'E', (byte)'L', (byte)'F'], Refused("a Linux program")),
        new([0xFE, 0xED, 0xFA, 0xCE], Refused("a macOS program")),
        new([0xFE, 0xED, 0xFA, 0xCF], Refused("a macOS program")),
        new([0xCE, 0xFA, 0xED, 0xFE], Refused("a macOS program")),
        new([0xCF, 0xFA, 0xED, 0xFE], Refused("a macOS program")),
        new([0xCA, 0xFE, 0xBA, 0xBE], Refused("a macOS or Java program")),
        new([0x00, (byte)'a', (byte)'s', (byte)'m'], Refused("a WebAssembly program")),
        new("#!"u8, Refused("an executable script; paste the part that matters as text")),
        new("Rar!"u8, Refused("an archive; attach what is in it")),
        new([(byte)'7', (byte)'z', 0xBC, 0xAF], Refused("an archive; attach what is in it")),
        new([0x1F, 0x8B], Refused("an archive; attach what is in it")),
        new([0xD0, 0xCF, 0x11, 0xE0], Refused("an old office document, which may hold macros; save it as docx, xlsx, pptx or PDF")),
        new([0xFF, 0xFE], Refused("text in UTF-16; save it as UTF-8")),
        new([0xFE, 0xFF], Refused("text in UTF-16; save it as UTF-8")),
    ];

    /// <returns>Null: none of these; it may be text.</returns>
    public static KnownForm? Find(ReadOnlySpan<byte> head, string fileName)
    {
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return new KnownForm("a WebP picture", "image/webp", EvidenceKind.Image);
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return OfficeDocuments.Find(head, fileName) ?? Refused("an archive; attach what is in it");
        }

        foreach (var signature in Signatures)
        {
            // Two letters may begin a sentence, too; a program has bytes that no text has.
            if (head.StartsWith(signature.Bytes) && (!signature.Binary || head.Contains((byte)0)))
            {
                return signature.Form;
            }
        }

        return null;
    }

    private static KnownForm Refused(string name) => new(name, null, EvidenceKind.File);

    private sealed class Signature(ReadOnlySpan<byte> bytes, KnownForm form, bool binary = false)
    {
        public byte[] Bytes { get; } = bytes.ToArray();

        public KnownForm Form { get; } = form;

        public bool Binary { get; } = binary;
    }
}

/// <param name="Name">For people.</param>
/// <param name="MediaType">Null: not accepted.</param>
internal sealed record KnownForm(string Name, string? MediaType, EvidenceKind Kind);
