using System.Globalization;
using System.Text;
using ChatOpsVerifier.Drills.Rows;

namespace ChatOpsVerifier.Drills.Convex;

/// <summary>
/// A number as it is written. A token without point and exponent that fits into 64 bits is an int64, any other a float64: that is how the
/// import reads it. Compared by kind and by exact decimal value and never as a double, which has no room for digits beyond 2^53.
/// </summary>
internal static class NumberToken
{
    public const byte Integer = (byte)'I';
    public const byte Float = (byte)'F';

    /// <exception cref="FormatException">The exponent has no bounds.</exception>
    public static void Add(ContentHash hash, string token)
    {
        // "-0" is read as the float -0.0.
        if (token != "-0" && long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            hash.Add(Integer, integer);
            return;
        }

        hash.Add(Float, Decimal(token));
    }

    /// <summary>Sign, digits without zeros at either end, and the power of ten of the last digit.</summary>
    internal static string Decimal(string token)
    {
        var sign = token[0] == '-' ? "-" : "";
        var exponentAt = token.IndexOfAny(['e', 'E']);
        var mantissa = token[sign.Length..(exponentAt < 0 ? token.Length : exponentAt)];
        var exponent = exponentAt < 0 ? 0 : Exponent(token[(exponentAt + 1)..]);
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = new StringBuilder(mantissa).Replace(".", "").ToString().TrimStart('0');
        exponent -= pointAt < 0 ? 0 : mantissa.Length - pointAt - 1;
        var cut = digits.TrimEnd('0');
        return cut.Length == 0 ? $"{sign}0" : string.Create(CultureInfo.InvariantCulture, $"{sign}{cut}e{exponent + digits.Length - cut.Length}");
    }

    private static long Exponent(string text) => text.Length <= 12 ? long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : throw new FormatException($"The exponent {text[..12]}… is longer than any number has.");
}
