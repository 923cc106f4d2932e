using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Wording without its accidents, and the ids made from it.</summary>
internal static class Fingerprint
{
    /// <summary>Case, white space and punctuation folded: only letters and digits, words parted by one blank.</summary>
    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                gap = builder.Length > 0;
                continue;
            }

            if (gap)
            {
                builder.Append(' ');
                gap = false;
            }

            builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    /// <summary>"check:" and 12 hex digits over the parts, which are kept apart by a character that no text holds.</summary>
    public static string CheckId(params ReadOnlySpan<string> parts) => $"check:{Hash(parts)}";

    /// <summary>12 hex digits over the parts.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0000', parts!)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 6));
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
