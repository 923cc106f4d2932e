using ChatOpsVerifier.Domain.Evidence.Kinds;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>Binary forms by their first bytes, as their specifications and registries give them.</summary>
internal static class MagicBytes
{
    private const string ShowResult = "Attach what it shows instead: its output as text, or a screenshot";
    private const string OtherPicture = "Save it as PNG or JPEG, or attach a screenshot of it";
    private const string Recording = "Put it behind a link, and attach a screenshot of the moment that matters";
    private const string Query = "Attach the output of a query, or put it into an archive (zip)";

    /// <summary>Offset of the mark in a POSIX tar archive's first header.</summary>
    private const int TarMark = 257;

    private static readonly Signature[] Signatures =
    [
        new([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], new("a PNG picture", "image/png", EvidenceKind.Image)),
        new([0xFF, 0xD8, 0xFF], new("a JPEG picture", "image/jpeg", EvidenceKind.Image)),
        new("GIF87a"u8, new("a GIF picture", "image/gif", EvidenceKind.Image)),
        new("GIF89a"u8, new("a GIF picture", "image/gif", EvidenceKind.Image)),
        new("%PDF-"u8, new("a PDF", "application/pdf", EvidenceKind.File)),
        new("MZ"u8, Refused("a Windows program", ShowResult), binary: true),
        new([0x7F, (byte)'E', (byte)'L', (byte)'F'], Refused("a Linux program", ShowResult)),
        new([0xFE, 0xED, 0xFA, 0xCE], Refused("a macOS program", ShowResult)),
        new([0xFE, 0xED, 0xFA, 0xCF], Refused("a macOS program", ShowResult)),
        new([0xCE, 0xFA, 0xED, 0xFE], Refused("a macOS program", ShowResult)),
        new([0xCF, 0xFA, 0xED, 0xFE], Refused("a macOS program", ShowResult)),
        new([0xCA, 0xFE, 0xBA, 0xBE], Refused("a macOS or Java program", ShowResult)),
        new([0x00, (byte)'a', (byte)'s', (byte)'m'], Refused("a WebAssembly program", ShowResult)),
        new("#!"u8, Refused("an executable script", "Paste the part that matters as text")),
        new("Rar!"u8, Archive("application/vnd.rar")),
        new([(byte)'7', (byte)'z', 0xBC, 0xAF], Archive("application/x-7z-compressed")),
        new([0x1F, 0x8B], Archive("application/gzip")),
        new("BZh"u8, Archive("application/x-bzip2"), binary: true),
        new([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0x00], Archive("application/x-xz")),
        new([0x28, 0xB5, 0x2F, 0xFD], Archive("application/zstd")),
        new([0x04, 0x22, 0x4D, 0x18], Archive("application/x-lz4")),
        new(
            [0xD0, 0xCF, 0x11, 0xE0],
            Refused("an old office document or an Outlook message, which may hold macros", "Save it as docx, xlsx, pptx, eml or PDF")),
        new("SQLite format 3\0"u8, Refused("an SQLite database", Query)),
        new("PGDMP"u8, Refused("a dump of PostgreSQL in its own format", Query), binary: true),
        new("PAR1"u8, Refused("a Parquet file", Query), binary: true),
        new([(byte)'I', (byte)'I', 0x2A, 0x00], Refused("a TIFF picture", OtherPicture)),
        new([(byte)'M', (byte)'M', 0x00, 0x2A], Refused("a TIFF picture", OtherPicture)),
        new("BM"u8, Refused("a BMP picture", OtherPicture), binary: true),
        new("8BPS"u8, Refused("a Photoshop picture", OtherPicture), binary: true),
        new([0x00, 0x00, 0x01, 0x00], Refused("an icon", OtherPicture)),
        new([0x1A, 0x45, 0xDF, 0xA3], Refused("a WebM or Matroska video", Recording)),
        new("OggS"u8, Refused("an Ogg recording", Recording), binary: true),
        new("ID3"u8, Refused("an MP3 recording", Recording), binary: true),
        new("fLaC"u8, Refused("a FLAC recording", Recording), binary: true),
    ];

    /// <returns>Null: none of these; it may be text.</returns>
    public static KnownForm? Find(ReadOnlySpan<byte> head, string fileName)
    {
        if (head.Length >= 12 && head.StartsWith("RIFF"u8))
        {
            return head[8..].StartsWith("WEBP"u8)
                ? new KnownForm("a WebP picture", "image/webp", EvidenceKind.Image)
                : Refused("a WAV or AVI recording", Recording);
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return OfficeDocuments.Find(head, fileName) ?? Archive("application/zip");
        }

        if (head.Length > TarMark + 5 && head[TarMark..].StartsWith("ustar"u8))
        {
            return Archive("application/x-tar");
        }

        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
        {
            return BaseMedia(head[8..12]);
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

    /// <summary>Brands of the ISO base media format (ISO/IEC 14496-12, 23008-12).</summary>
    private static KnownForm BaseMedia(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) ? Refused("an AVIF picture", OtherPicture)
        : brand.StartsWith("hei"u8)
            || brand.StartsWith("hev"u8)
            || brand.SequenceEqual("mif1"u8)
            || brand.SequenceEqual("msf1"u8) ? Refused("a HEIC photo, the format of Apple's cameras, which browsers do not show", OtherPicture)
        : Refused("an MP4 or QuickTime video", Recording);

    /// <summary>Kept as it is and never opened here: what is in it stays between its bytes and anyone who unpacks it.</summary>
    private static KnownForm Archive(string mediaType) => new("an archive", mediaType, EvidenceKind.File);

    private static KnownForm Refused(string name, string advice) => new(name, null, EvidenceKind.File, advice);

    private sealed class Signature(ReadOnlySpan<byte> bytes, KnownForm form, bool binary = false)
    {
        public byte[] Bytes { get; } = bytes.ToArray();

        public KnownForm Form { get; } = form;

        public bool Binary { get; } = binary;
    }
}

/// <param name="Name">For people.</param>
/// <param name="MediaType">Null: not accepted.</param>
/// <param name="Advice">What to do instead; null: it is accepted.</param>
internal sealed record KnownForm(string Name, string? MediaType, EvidenceKind Kind, string? Advice = null);
