namespace ChatOpsVerifier.Host.Configuration;

/// <summary><c>Web:AccessKeyFile</c> names a file that holds <c>Web:AccessKey</c>: a secret that never stands in an environment or a settings file. For every secret of the catalog.</summary>
internal static class FileSecrets
{
    private const string Suffix = "File";

    /// <summary>The setting that the key's file holds; null: the key names no file.</summary>
    public static string? TargetOf(string key) =>
        key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && SettingCatalog.Find(key[..^Suffix.Length]) is { IsSecret: true } ? key[..^Suffix.Length] : null;

    /// <summary>Values read from files that can be read. A file's last line break is not part of the secret.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Read(IConfiguration configuration) =>
        from named in Named(configuration)
        let content = Content(named.Path)
        where content is not null
        select KeyValuePair.Create(named.Target, (string?)content.TrimEnd('\r', '\n'));

    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from named in Named(configuration)
        where !CanBeOpened(named.Path)
        select $"{named.Target}{Suffix}: found \"{named.Path}\", which is no file that can be read; accepted is the path of a file that holds {named.Target}.";

    /// <returns><c>null</c> if there is no such file, or this account may not read it.</returns>
    private static string? Content(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Without reading it: a pipe gives what it holds once, and has no length.</summary>
    private static bool CanBeOpened(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true } file)
            {
                return false;
            }

            if (file.Length > 0)
            {
                File.OpenHandle(path).Dispose();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Target, string Path)> Named(IConfiguration configuration) =>
        from setting in SettingCatalog.All
        where setting.IsSecret
        let path = configuration[setting.Key + Suffix]
        where !string.IsNullOrWhiteSpace(path)
        select (setting.Key, path);
}
