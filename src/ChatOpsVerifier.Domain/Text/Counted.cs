using System.Collections.Concurrent;
using System.Globalization;
using Humanizer;

namespace ChatOpsVerifier.Domain.Text;

/// <summary>
/// Numbers with their nouns: one check, two checks. Humanizer forms the plural of the noun, which ends the phrase or is before "of":
/// ledger entries, pieces of evidence. A phrase with a verb in it needs its plural in the call.
/// </summary>
public static class Counted
{
    /// <summary>A plural takes Humanizer several microseconds, since it tries a regular expression for each irregularity of English.</summary>
    private static readonly ConcurrentDictionary<string, string> Plurals = new(StringComparer.Ordinal);

    /// <returns>"1 check", "1,204 checks", "2 boxes".</returns>
    public static string Of(long number, string one, string? many = null) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {Noun(number, one, many)}";

    /// <returns>"0 of 1 check", "12 of 54 checks".</returns>
    public static string Part(
        long part, long whole, string one, string? many = null) => $"{part.ToString("N0", CultureInfo.InvariantCulture)} of {Of(whole, one, many)}";

    /// <returns>"one check", "2 checks": for the middle of a sentence.</returns>
    public static string InWords(long number, string one, string? many = null) => number == 1 ? $"one {one}" : Of(number, one, many);

    /// <param name="one">The singular, from the program's own texts: what is formed of it is kept.</param>
    public static string Noun(long number, string one, string? many = null) => number == 1 ? one : many ?? Plurals.GetOrAdd(one, Plural);

    /// <returns>The verb that goes with the number: "is" for one, "are" for others.</returns>
    public static string Verb(long number, string one, string many) => number == 1 ? one : many;

    private static string Plural(string one)
    {
        var head = one.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? one[..of] : one;
        return head.Pluralize() + one[head.Length..];
    }
}
