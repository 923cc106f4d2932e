using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace ChatOpsVerifier.Host.Signing;

/// <summary>A public Ed25519 key (RFC 8032) as people compare and type it: "ed25519:" and its 32 bytes in lower-case hex.</summary>
internal static class PublicKeyFormat
{
    public const string Prefix = "ed25519:";

    private const int HexDigits = 64;

    public static string Of(PublicKey key) => Prefix + Convert.ToHexStringLower(key.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>Takes the text with or without its prefix, in either case, or the PEM text of the key (RFC 7468, RFC 8410).</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out PublicKey? key)
    {
        var trimmed = text.Trim();
        key = null;
        if (trimmed.StartsWith("-----BEGIN", StringComparison.Ordinal))
        {
            return PublicKey.TryImport(SignatureAlgorithm.Ed25519, System.Text.Encoding.UTF8.GetBytes(text), KeyBlobFormat.PkixPublicKeyText, out key)
                && key is not null;
        }

        var hex = trimmed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? trimmed[Prefix.Length..] : trimmed;
        return hex.Length == HexDigits && hex.All(char.IsAsciiHexDigit)
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, Convert.FromHexString(hex), KeyBlobFormat.RawPublicKey, out key) && key is not null;
    }
}
