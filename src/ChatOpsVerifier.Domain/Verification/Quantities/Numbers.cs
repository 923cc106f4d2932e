using System.Globalization;

namespace ChatOpsVerifier.Domain.Verification.Quantities;

/// <summary>Numbers as people write them.</summary>
internal static class Numbers
{
    private static readonly Dictionary<string, double> Words = new()
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["fourteen"] = 14, ["fifteen"] = 15, ["twenty"] = 20, ["twenty-four"] = 24, ["thirty"] = 30, ["forty-eight"] = 48,
        ["sixty"] = 60, ["ninety"] = 90,
    };

    /// <summary>Regular expression that <see cref="Parse"/> understands every match of.</summary>
    public static string Pattern { get; } = @"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|"
        + string.Join('|', Words.Keys.OrderByDescending(w => w.Length))
        + ")";

    public static double Parse(string text)
    {
        if (Words.TryGetValue(text.ToLowerInvariant(), out var word))
        {
            return word;
        }

        // "1,000" groups thousands; "99,9" is how much of Europe writes 99.9.
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var groups = comma > 0 && (text.Contains('.', StringComparison.Ordinal) || text.LastIndexOf(',') != comma || text.Length - comma == 4);
        var plain = groups ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
        return double.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
