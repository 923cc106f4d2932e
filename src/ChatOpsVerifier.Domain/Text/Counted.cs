using System.Globalization;

namespace ChatOpsVerifier.Domain.Text;

/// <summary>Numbers with their nouns: one check, two checks.</summary>
public static class Counted
{
    /// <returns>"1 check", "1,204 checks", "2 boxes".</returns>
    public static string Of(long number, string one, string? many = null) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {Noun(number, one, many)}";

    /// <returns>"0 of 1 check", "12 of 54 checks".</returns>
    public static string Part(
        long part, long whole, string one, string? many = null) => $"{part.ToString("N0", CultureInfo.InvariantCulture)} of {Of(whole, one, many)}";

    /// <returns>"one check", "2 checks": for the middle of a sentence.</returns>
    public static string InWords(long number, string one, string? many = null) => number == 1 ? $"one {one}" : Of(number, one, many);

    public static string Noun(long number, string one, string? many = null) => number == 1 ? one : many ?? one + "s";

    /// <returns>The verb that goes with the number: "is" for one, "are" for others.</returns>
    public static string Verb(long number, string one, string many) => number == 1 ? one : many;
}
