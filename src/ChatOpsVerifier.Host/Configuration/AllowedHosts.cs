using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>The names under which the program answers, as the web server itself reads the setting.</summary>
internal static class AllowedHosts
{
    /// <param name="setting">Null: the default.</param>
    public static bool Allows(string? setting, string host) =>
        (setting ?? SettingCatalog.Get("AllowedHosts").Default!).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(name =>
            name is "*"
            || string.Equals(name, host, StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("*.", StringComparison.Ordinal)
                && host.Length > name.Length - 1
                && host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)));
}
