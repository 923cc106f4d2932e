using System.Text;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>
/// The text of a file, whatever encoding it is in. A file is kept byte for byte; its encoding is in its media type ("text/csv; charset=windows-1252")
/// and is named wherever its text is shown.
/// </summary>
/// <param name="Charset">IANA name; "utf-8" is left out of media types.</param>
/// <param name="Name">For people; says where it is a guess.</param>
public sealed record EvidenceEncoding(string Charset, string Name, Encoding Encoding)
{
    private const string Parameter = "; charset=";

    // Bytes of files without a name for their encoding; strict, so that a wrong guess is not accepted.
    private static readonly UnicodeEncoding WideLittle = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding WideBig = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    private static readonly EvidenceEncoding Utf8 = new("utf-8", "UTF-8", new UTF8Encoding());
    private static readonly EvidenceEncoding Utf16Little =
        new("utf-16le", "UTF-16 (little-endian)", new UnicodeEncoding(bigEndian: false, byteOrderMark: true));
    private static readonly EvidenceEncoding Utf16Big = new("utf-16be", "UTF-16 (big-endian)", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));
    private static readonly EvidenceEncoding Utf32Little = new("utf-32le", "UTF-32 (little-endian)", new UTF32Encoding(bigEndian: false, byteOrderMark: true));
    private static readonly EvidenceEncoding Utf32Big = new("utf-32be", "UTF-32 (big-endian)", new UTF32Encoding(bigEndian: true, byteOrderMark: true));

    private static readonly EvidenceEncoding Windows1252 =
        new("windows-1252", "Windows-1252 (a guess: the file does not say)", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    private static readonly EvidenceEncoding[] All = [Utf8, Utf16Little, Utf16Big, Utf32Little, Utf32Big, Windows1252];

    /// <param name="content">The whole file, or its first bytes.</param>
    /// <returns>Null: it is not text, or text in an encoding that cannot be recognised.</returns>
    public static EvidenceEncoding? Detect(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, 0x00, 0x00, ..] => Utf32Little,
        [0x00, 0x00, 0xFE, 0xFF, ..] => Utf32Big,
        [0xFF, 0xFE, ..] => Utf16Little,
        [0xFE, 0xFF, ..] => Utf16Big,
        _ when Files.TextFiles.IsUtf8(content) => Utf8,
        _ when IsWide(content, 1, WideLittle) => Utf16Little,
        _ when IsWide(content, 0, WideBig) => Utf16Big,
        _ when Files.WesternEncoding.IsWindows1252(content) => Windows1252,
        _ => null,
    };

    /// <summary>As <see cref="MediaTypeWith"/> wrote it; UTF-8 where the type names none.</summary>
    /// <returns>Null: it is not text.</returns>
    public static EvidenceEncoding? Of(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var at = mediaType.IndexOf(Parameter, StringComparison.Ordinal);
        return at >= 0 ? Array.Find(All, t => t.Charset == mediaType[(at + Parameter.Length)..])
            : mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType is "application/json" or "message/rfc822" ? Utf8
            : null;
    }

    public string MediaTypeWith(string mediaType) => this == Utf8 ? mediaType : mediaType + Parameter + Charset;

    /// <summary>Without a byte order mark; what cannot be decoded is U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> content) => Encoding.GetString(content).TrimStart('\uFEFF');

    /// <summary>Half of the bytes of western text in UTF-16 are zero, all on the same side; no other text has such.</summary>
    private static bool IsWide(ReadOnlySpan<byte> content, int zeros, UnicodeEncoding encoding)
    {
        var even = content[..(content.Length & ~1)];
        if (even.Length < 8)
        {
            return false;
        }

        var count = 0;
        for (var at = zeros; at < even.Length; at += 2)
        {
            count += even[at] == 0 ? 1 : 0;
        }

        try
        {
            // The first bytes of a longer file may end within a pair.
            return count * 2 >= even.Length * 7 / 10
                && !encoding.GetString(even[^1] is >= 0xD8 and <= 0xDB || even[^2] is >= 0xD8 and <= 0xDB ? even[..^2] : even).Any(Files.TextFiles.IsControl);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
