using System.Globalization;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>How often a long test repeats itself: a few times in every run, and as often as an environment variable asks for in a whole proof.</summary>
internal static class Counts
{
    /// <exception cref="FormatException">The variable is set and is not a whole number.</exception>
    public static int Asked(string variable, int fewer) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : fewer;
}
