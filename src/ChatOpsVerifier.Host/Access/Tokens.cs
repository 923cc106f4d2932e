using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Host.Access;

/// <summary>Secrets that nobody can guess, and what is kept of them.</summary>
internal static class Tokens
{
    /// <summary>256 bits: no number of guesses matters, so a digest without salt or stretching is enough to keep them by.</summary>
    private const int SecretBytes = 32;

    private const int IdLength = 10;

    /// <summary>Letters and digits that nobody mistakes for one another.</summary>
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>43 characters of letters, digits, "-" and "_".</returns>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>A short name that is not a secret.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Takes the same time wherever they differ.</summary>
    public static bool AreEqual(
        string digest, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digest), Encoding.ASCII.GetBytes(other));
}
