using NSec.Cryptography;

namespace ChatOpsVerifier.Host.Signing;

/// <summary>This server's own Ed25519 key: signs what leaves it, so that a copy that was changed cannot pass as this server's.</summary>
internal sealed class ServerKey(Key key)
{
    public string PublicKey { get; } = PublicKeyFormat.Of(key.PublicKey);

    /// <summary>SubjectPublicKeyInfo as PEM, which OpenSSL reads.</summary>
    public byte[] PublicPem() => key.PublicKey.Export(KeyBlobFormat.PkixPublicKeyText);

    /// <returns>64 bytes; the same for the same content.</returns>
    public byte[] Sign(ReadOnlySpan<byte> content) => SignatureAlgorithm.Ed25519.Sign(key, content);

    public static bool Verify(
        PublicKey by, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(by, content, signature);
}
