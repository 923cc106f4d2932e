using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>The name under which bytes are kept: SHA-256, lower-case hex.</summary>
public static class Digest
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Of the text's UTF-8 bytes.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
