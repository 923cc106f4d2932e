using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>Reads single values and collects what is wrong with them, instead of stopping at the first.</summary>
/// <param name="contentRoot">Relative paths are below it.</param>
internal sealed class ValueReader(IConfiguration configuration, string contentRoot, ICollection<string> problems)
{
    /// <summary>Reads a setting as it is declared.</summary>
    /// <param name="key">Of the setting itself, or of one report or person: <c>Reminders:Reports:backup:Interval</c>.</param>
    /// <returns><c>null</c>: neither it nor its default is there. A value that is refused is reported and read as the default.</returns>
    public ValueReading? Value(string key)
    {
        var setting = SettingCatalog.Get(key);
        if ((setting.Declaration is { RefusesEmpty: true } ? Place(key) : Text(key)) is not { } text)
        {
            return null;
        }

        var reading = setting.Read(text);
        if (!reading.IsAccepted)
        {
            var use = reading.Use ?? $"{setting.Accepted}{(setting.Declaration!.Advice is { } advice ? $"; {advice}" : "")}";
            foreach (var found in reading.Found ?? [text])
            {
                Complain(key, found, use);
            }

            return setting.Default is { } standard ? setting.Read(standard) : null;
        }

        return setting.Declaration!.IsPath && reading.Value is string path ? ValueReading.Accepted(Path.GetFullPath(path, contentRoot)) : reading;
    }

    /// <summary>The same as its type.</summary>
    /// <returns>The type's default if neither the setting nor its default is there.</returns>
    public T? Value<T>(string key) => Value(key)?.Value is T value ? value : default;

    public string? Text(string key)
    {
        var value = configuration[key];
        return string.IsNullOrWhiteSpace(value) ? SettingCatalog.Get(key).Default : value.Trim();
    }

    /// <summary>For a setting that decides where data are: set to nothing, it would silently mean another place than the one that was meant.</summary>
    public string? Place(string key)
    {
        var (section, name) = (key[..key.LastIndexOf(':')], key[(key.LastIndexOf(':') + 1)..]);
        var written = configuration.GetSection(section).GetChildren().FirstOrDefault(c => string.Equals(c.Key, name, StringComparison.OrdinalIgnoreCase));
        if (written is not null && string.IsNullOrWhiteSpace(written.Value))
        {
            Complain(
                key,
                null,
                $"{SettingCatalog.Get(key).Accepted}; to use the default, remove the setting instead of leaving it empty (an environment variable that is set "
                    + "to nothing counts as set)");
        }

        return Text(key);
    }

    /// <summary>Without the default: null where nothing is written.</summary>
    public string? Written(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();

    /// <summary>The setting's value was refused, so what follows from it is not known.</summary>
    public bool IsRefused(string key) => problems.Any(p => p.StartsWith($"{key}: ", StringComparison.Ordinal));

    public void Complain(string problem)
    {
        // What several readers look at is one problem.
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    public void Complain(string key, string? found, string accepted) => Complain($"{key}: found {Quote(key, found)}; use {accepted}.");

    private static string Quote(string key, string? found) => found switch
    {
        null or "" => "nothing",
        _ when SettingCatalog.Find(key)?.IsSecret == true => Counted.Of(found.Length, "character"),
        _ => $"\"{UrlSecrets.Hide(found)}\"",
    };
}
