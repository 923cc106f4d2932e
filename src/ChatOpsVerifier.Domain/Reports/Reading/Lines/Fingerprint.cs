using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Wording without its accidents, and the ids made from it.</summary>
internal static class Fingerprint
{
    private const string CheckPrefix = "check:";

    private const int HashDigits = 12;

    /// <summary>Most lines and headings are shorter.</summary>
    private const int OnStack = 512;

    /// <summary>Case, white space and punctuation folded: only letters and digits, words separated by one blank.</summary>
    public static string Of(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC);
        Span<char> folded = normal.Length <= OnStack ? stackalloc char[OnStack] : new char[normal.Length];
        var length = 0;
        var gap = false;
        foreach (var c in normal)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                folded[length++] = ' ';
                gap = false;
            }

            folded[length++] = char.ToLowerInvariant(c);
        }

        return folded[..length].SequenceEqual(text) ? text : folded[..length].ToString();
    }

    /// <summary>"check:" and 12 hex digits over the parts, which are kept apart by a character that no text holds.</summary>
    public static string CheckId(params ReadOnlySpan<string> parts)
    {
        Span<char> id = stackalloc char[CheckPrefix.Length + HashDigits];
        CheckPrefix.CopyTo(id);
        Hash(parts, id[CheckPrefix.Length..]);
        return id.ToString();
    }

    /// <summary>12 hex digits over the parts.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        Span<char> digits = stackalloc char[HashDigits];
        Hash(parts, digits);
        return digits.ToString();
    }

    private static void Hash(ReadOnlySpan<string> parts, Span<char> digits)
    {
        var most = parts.Length;
        foreach (var part in parts)
        {
            most += Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        Span<byte> bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                bytes[length++] = 0;
            }

            length += Encoding.UTF8.GetBytes(parts[i], bytes[length..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        Convert.TryToHexStringLower(hash[..(HashDigits / 2)], digits, out _);
    }

    /// <summary>"backup-frequency": what can be typed in a command.</summary>
    public static string Slug(string text, int maxLength = 40)
    {
        var slug = Of(text).Replace(' ', '-');
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', maxLength);
        return slug[..(cut > maxLength / 2 ? cut : char.IsHighSurrogate(slug[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }
}
