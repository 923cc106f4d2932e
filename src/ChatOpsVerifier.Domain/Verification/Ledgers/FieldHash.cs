using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>
/// SHA-256 over several texts, each as the decimal number of its UTF-8 bytes, a colon, and the bytes: no field can run into its
/// neighbour.
/// </summary>
internal static class FieldHash
{
    /// <returns>Lower-case hex.</returns>
    public static string Of(params ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}:")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
