using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>What is in force, redacted, and where it came from.</summary>
internal static class EffectiveConfiguration
{
    private const string Default = "default";
    private const string People = "Operators:0:";

    public static IEnumerable<(string Key, string Value, string Origin)> Read(IConfigurationRoot configuration)
    {
        var isPeopled = configuration.GetSection("Operators").GetChildren().Any();
        if (!isPeopled)
        {
            foreach (var (person, i) in OperatorsReader.Default.Select((p, i) => (p, i)))
            {
                yield return ($"Operators:{i}", $"{person.Name} ({person.Role}, \"{person.Addresses["web"]}\" on the page)", Default);
            }
        }

        foreach (var setting in SettingCatalog.All.Where(s => s.Key != People + "WorkingHours"
            && (isPeopled || !s.Key.StartsWith(People, StringComparison.Ordinal))))
        {
            foreach (var key in Keys(configuration, setting))
            {
                var (value, origin) = Find(configuration, key);
                yield return (key, Show(setting, value ?? setting.Default), value is null ? Default : origin);
            }
        }

        foreach (var key in Overrides(configuration))
        {
            var (value, origin) = Find(configuration, key);
            yield return (key, UrlSecrets.Hide(value!), origin);
        }
    }

    /// <summary>What of the reminders is set for a report or a person: there is no end of keys that could be, so only those that are.</summary>
    private static IEnumerable<string> Overrides(IConfiguration configuration) =>
        from section in configuration.GetSection("Reminders:Reports").GetChildren().Concat(configuration.GetSection("Operators").GetChildren())
        from setting in section.GetChildren()
        where !string.IsNullOrWhiteSpace(setting.Value) && SettingCatalog.Find(setting.Path)?.Key.StartsWith("Reminders:", StringComparison.Ordinal) == true
        select setting.Path;

    private static IEnumerable<string> Keys(IConfiguration configuration, Setting setting)
    {
        return setting.Key.StartsWith(People, StringComparison.Ordinal)
            ? configuration.GetSection("Operators").GetChildren().Select(c => $"{c.Path}:{setting.Key[People.Length..]}")
            : setting.Key.Contains(":SLUG:", StringComparison.Ordinal) ? [] : [setting.Key];
    }

    private static (string? Value, string Origin) Find(IConfigurationRoot configuration, string key)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(key, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return (value, Name(provider));
            }
        }

        return (null, Default);
    }

    private static string Show(Setting setting, string? value) => value switch
    {
        null => "(not set)",
        _ when setting.IsSecret => $"(secret, {Counted.Of(value.Length, "character")})",
        _ => UrlSecrets.Hide(value),
    };

    private static string Name(IConfigurationProvider provider) => provider switch
    {
        Microsoft.Extensions.Configuration.Json.JsonConfigurationProvider json => json.Source.Path ?? "a settings file",
        Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationProvider => "environment",
        Microsoft.Extensions.Configuration.CommandLine.CommandLineConfigurationProvider => "command line",
        Microsoft.Extensions.Configuration.Memory.MemoryConfigurationProvider => Default,
        _ => provider.ToString() ?? provider.GetType().Name,
    };
}
