using System.Globalization;
using System.Text;
using ChatOpsVerifier.Domain.Verification.Quantities;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>
/// Does an answer's value contradict the text it was pasted with? Only amounts are compared: durations, frequencies,
/// percentages, sizes. It sees no negations and no context, so what it finds opens a conflict for a person to settle;
/// what it does not find proves nothing.
/// </summary>
public static class Contradiction
{
    private const int Examples = 3;

    /// <returns>Null: the text states one of the amounts too, or no amount of that kind.</returns>
    public static Difference? Between(string value, string evidenceText)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(evidenceText);
        var stated = QuantityReader.Read(value);
        if (stated.Count == 0 || evidenceText.Length == 0)
        {
            return null;
        }

        var found = QuantityReader.Read(evidenceText).ToLookup(q => q.Dimension);
        foreach (var claim in stated.GroupBy(q => q.Dimension))
        {
            var seen = found[claim.Key].ToList();
            if (seen.Count > 0 && !claim.Any(c => seen.Any(c.MayEqual)))
            {
                return new Difference(Texts(claim), Texts(seen));
            }
        }

        return null;
    }

    /// <summary>Do two values say the same? Case, white space and a final full stop are not a difference, and neither is "30 days" for "30d".</summary>
    public static bool SameValue(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return string.Equals(a, b, StringComparison.Ordinal) || Canonical(a) == Canonical(b);
    }

    private static string Texts(
        IEnumerable<Quantity> quantities) => string.Join(", ", quantities.Select(q => q.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(Examples));

    private static string Canonical(string text)
    {
        var canonical = new StringBuilder();
        var position = 0;
        foreach (var quantity in QuantityReader.Read(text))
        {
            if (quantity.Start >= position)
            {
                Fold(text.AsSpan(position, quantity.Start - position), canonical);
                canonical.Append(CultureInfo.InvariantCulture, $"<{quantity.Dimension} {quantity.Min:R} {quantity.Max:R}>");
                position = quantity.Start + quantity.Text.Length;
            }
        }

        Fold(text.AsSpan(position), canonical);
        return canonical.ToString();
    }

    private static void Fold(ReadOnlySpan<char> text, StringBuilder into)
    {
        foreach (var c in text.Trim().TrimEnd('.'))
        {
            if (!char.IsWhiteSpace(c))
            {
                into.Append(char.ToLowerInvariant(c));
            }
        }
    }
}

/// <param name="Stated">What the answer says.</param>
/// <param name="Found">What the evidence says instead.</param>
public sealed record Difference(string Stated, string Found);
