namespace ChatOpsVerifier.Host.Configuration;

/// <summary>A misspelt setting silently keeps its default; so a key that nobody knows is a problem, with the nearest one that somebody does.</summary>
internal static class UnknownSettings
{
    public static IEnumerable<string> Find(IConfiguration configuration) =>
        from section in SettingCatalog.Sections
        from pair in configuration.GetSection(section).AsEnumerable()
        where !string.IsNullOrEmpty(pair.Value) && !IsKnown(pair.Key)
        select $"{pair.Key}: found a setting that does not exist; accepted is {Nearest(pair.Key)}.";

    private static bool IsKnown(string key) =>
        SettingCatalog.Find(key) is not null || SettingCatalog.Find(FileSecrets.TargetOf(key) ?? "") is not null || TeamsReader.IsListed(key);

    private static string Nearest(string key)
    {
        var section = key.Split(':')[0];
        var known = SettingCatalog.All.Where(s => s.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Select(s => s.Key).ToList();
        var near = known.MinBy(k => Distance(k.ToUpperInvariant(), key.ToUpperInvariant()))!;
        return Distance(near.ToUpperInvariant(), key.ToUpperInvariant()) <= 3 ? $"{near} (is that what was meant?)" : string.Join(", ", known);
    }

    /// <summary>Levenshtein's edit distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
