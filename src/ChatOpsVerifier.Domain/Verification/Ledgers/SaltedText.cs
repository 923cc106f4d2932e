namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>A text of a ledger entry, as it is kept beside the chain.</summary>
/// <param name="Digest">What the chain holds in its place; see <see cref="DigestOf"/>.</param>
/// <param name="Salt">Random, so that nobody can find a redacted text by guessing: 16 bytes as lower-case hex. It is deleted with the text.</param>
public sealed record SaltedText(string Digest, string Salt, string Text)
{
    /// <summary>First field of what is hashed; a later form gets another name.</summary>
    public const string Form = "verification-text/1";

    public bool IsGenuine => Digest == DigestOf(Salt, Text);

    /// <summary>
    /// SHA-256, lower-case hex, over the fields form, salt and text, each as the decimal number of its UTF-8 bytes, a colon and
    /// the bytes.
    /// </summary>
    public static string DigestOf(string salt, string text) => FieldHash.Of(Form, salt, text);

    public static SaltedText Of(string salt, string text) => new(DigestOf(salt, text), salt, text);
}
