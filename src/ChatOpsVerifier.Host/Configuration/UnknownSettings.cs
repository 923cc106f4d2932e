using ChatOpsVerifier.Host.Configuration.Values;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>A misspelt setting silently keeps its default; so a key that nobody knows is a problem, with the nearest one that somebody does.</summary>
internal static class UnknownSettings
{
    /// <summary>Sections that the framework itself reads.</summary>
    private static readonly string[] Frameworks = ["Kestrel", "Logging", "ConnectionStrings", "hostBuilder"];

    public static IEnumerable<string> Find(IConfiguration configuration) =>
    [
        .. from section in SettingCatalog.Sections
           from pair in configuration.GetSection(section).AsEnumerable()
           where !string.IsNullOrEmpty(pair.Value) && !IsKnown(pair.Key) && !IsSomebodyElses(configuration, pair.Key)
           select $"{pair.Key}: found a setting that does not exist; use {Nearest(pair.Key)}.",
        .. from section in configuration.GetChildren()
           where !SettingCatalog.Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase)
               && !Frameworks.Contains(section.Key, StringComparer.OrdinalIgnoreCase)
           from pair in section.AsEnumerable()
           where pair.Key.Contains(':', StringComparison.Ordinal) && !string.IsNullOrEmpty(pair.Value)
           let meant = Respelt(pair.Key)
           where meant is not null || IsTyped(configuration, pair.Key)
           let instead = meant is null
               ? $"one that begins with {string.Join(", ", SettingCatalog.Sections.Select(s => s + ":"))}"
               : $"{meant} (is that what you meant?)"
           select $"{pair.Key}: found a setting that does not exist; use {instead}.",
    ];

    private static bool IsKnown(string key) =>
        SettingCatalog.Find(key) is not null || SettingCatalog.Find(FileSecrets.TargetOf(key) ?? "") is not null || SettingCatalog.IsListed(key);

    /// <summary>
    /// An environment is shared with other programs, and so is not proof that a section is meant for this one; a setting that exists but for a letter or two
    /// is.
    /// </summary>
    /// <returns><c>null</c>: no section is near, or it has no such setting.</returns>
    private static string? Respelt(string key)
    {
        var (section, rest) = (key[..key.IndexOf(':', StringComparison.Ordinal)], key[key.IndexOf(':', StringComparison.Ordinal)..]);
        var near = SettingCatalog.Sections.MinBy(s => Distance(s.ToUpperInvariant(), section.ToUpperInvariant()))!;
        return Distance(near.ToUpperInvariant(), section.ToUpperInvariant()) <= 2 && IsKnown(near + rest) ? near + rest : null;
    }

    /// <summary>On the command line, everything is meant for this program.</summary>
    private static bool IsTyped(IConfiguration configuration, string key) =>
        ProvidersOf(configuration, key).Any(p => p is CommandLineConfigurationProvider);

    /// <summary>
    /// A section's name alone is not a setting. In an environment, JOBS or DATA is a variable of some other program; anywhere else, it is a mistake.
    /// </summary>
    private static bool IsSomebodyElses(IConfiguration configuration, string key) =>
        !key.Contains(':', StringComparison.Ordinal) && ProvidersOf(configuration, key).All(p => p is EnvironmentVariablesConfigurationProvider);

    private static IEnumerable<IConfigurationProvider> ProvidersOf(IConfiguration configuration, string key) =>
        ((IConfigurationRoot)configuration).Providers.Where(p => p.TryGet(key, out _));

    private static string Nearest(string key)
    {
        var section = key.Split(':')[0];
        var known = SettingCatalog.All.Where(s => s.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Select(s => s.Key).ToList();
        var near = known.MinBy(k => Distance(k.ToUpperInvariant(), key.ToUpperInvariant()))!;
        return Distance(near.ToUpperInvariant(), key.ToUpperInvariant()) <= 3 ? $"{near} (is that what you meant?)" : string.Join(", ", known);
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
