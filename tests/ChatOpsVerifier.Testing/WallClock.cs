using System.Globalization;

namespace ChatOpsVerifier.Testing;

/// <summary>For tests of the real program, whose clock is the machine's: whatever the time is there, somewhere it is noon.</summary>
public static class WallClock
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    /// <summary>The IANA zone, without a change of its clocks, in which it is that hour now; their names count westwards.</summary>
    public static string ZoneAt(int hour)
    {
        var ahead = ((hour - Now.Hour + 36) % 24) - 12;
        return ahead == 0 ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}");
    }
}
