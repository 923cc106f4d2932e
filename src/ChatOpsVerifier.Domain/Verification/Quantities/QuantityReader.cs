using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Verification.Quantities;

/// <summary>Finds the amounts in a text. Its patterns run in linear time, whatever is pasted.</summary>
internal static class QuantityReader
{
    private const string Most =
        "up to|at most|no more than|less than|fewer than|within|under|max(?:imum)?(?: of)?|bis zu|höchstens|fino a|hasta|até|не более|не больше|до|"
            + "max(?:imal)?t?|jusqu'à|hasta|<=?|≤";
    private const string Least = "at least|no less than|more than|over|min(?:imum)?(?: of)?|mindestens|almeno|minst|не менее|не меньше|au moins|al menos|>=?|≥";

    private static readonly Regex Amounts = new(
        $@"(?:(?<every>\b(?:every|each|alle|cada|toutes les|tous les|ogni|elke|hver|joka|co|každ(?:é|ých)|каждые|кожні|her)\s+)|(?<most>(?:{Most})\s*)|"
            + $@"(?<least>(?:{Least})\s*))?"
        + $@"(?:\b(?<low>{Numbers.Pattern})\s*(?:-|to|bis|à|a)\s*)?\b(?<high>{Numbers.Pattern})[\s-]{{0,2}}{Units.Pattern}"
        + @"(?<moment>\s+(?:ago|old|earlier|later|left|remaining)\b)?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static List<Quantity> Read(string text)
    {
        var plain = Plain(text);
        var found = FrequencyVocabulary.Read(plain).ToList();
        foreach (Match match in Amounts.Matches(plain))
        {
            // "3 hours ago" places an event; it does not say how long anything is kept or takes.
            if (!match.Groups["moment"].Success)
            {
                found.Add(Amount(match));
            }
        }

        found.AddRange(EastAsianAmounts.Read(plain));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static Quantity Amount(Match match)
    {
        var (dimension, min, max) = Units.Of(match);
        var high = Numbers.Parse(match.Groups["high"].Value);
        var low = match.Groups["low"] is { Success: true } from ? Math.Min(high, Numbers.Parse(from.Value)) : high;
        var every = match.Groups["every"].Success && dimension == Dimension.Duration;
        return new Quantity(
            every ? Dimension.Frequency : dimension,
            match.Groups["most"].Success ? 0 : low * min,
            match.Groups["least"].Success ? double.PositiveInfinity : high * max,
            match.Index,
            match.Value.Trim());
    }

    /// <summary>Same length, with the dashes and spaces of typesetters and full-width digits made plain.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = plain[i] switch
            {
                '\u00A0' or '\u2007' or '\u2009' or '\u202F' => ' ',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                >= '\uFF10' and <= '\uFF19' => (char)(plain[i] - '\uFF10' + '0'),
                _ => plain[i],
            };
        }

        return plain.ToString();
    }
}
