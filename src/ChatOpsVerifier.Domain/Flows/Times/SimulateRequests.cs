using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>"simulate", "simulate 90 days": shows the reminders to come if nobody answers.</summary>
public static partial class SimulateRequests
{
    public const int DefaultDays = 30;

    public const int MostDays = 365;

    /// <summary>Whether these words, behind "remind" or in a longer sentence, can ask for it at all.</summary>
    public static bool AreMeant(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length < 400 && words.Contains("simulat", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>How many days to look ahead; null: a number is named that is none from 1 to <see cref="MostDays"/>.</returns>
    public static int? Days(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var named = Number().Match(words);
        return !named.Success ? DefaultDays
            : int.TryParse(named.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
            : null;
    }

    [GeneratedRegex(@"\bsimulat\w*\s+(?:for\s+|the next\s+)?(?:--days[ =]?)?([0-9]\S*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
