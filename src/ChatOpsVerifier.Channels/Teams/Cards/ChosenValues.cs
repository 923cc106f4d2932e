using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>Several chosen options come back as one text with commas between, so a comma within a value is written otherwise.</summary>
internal static class ChosenValues
{
    public static string Write(string value) => value.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    public static ImmutableArray<string> Read(string chosen) =>
        [.. chosen
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(v => v.Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal))];
}
