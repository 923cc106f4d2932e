using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>
/// <c>Web:AccessKeyFile</c> names a file that holds <c>Web:AccessKey</c>: a secret that never appears in an environment or a settings file. For every secret of
/// the catalog.
/// </summary>
internal static class FileSecrets
{
    private const string Suffix = "File";
    private const string Folder = "Secrets:Folder";

    /// <summary>Also what is hidden; what may not be read is nobody's secret.</summary>
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>Characters; far beyond any key, password or connection string.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>How long a pipe may stay without a writer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The setting that the key's file holds; null: the key names no file.</summary>
    public static string? TargetOf(string key) =>
        key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && SettingCatalog.Find(key[..^Suffix.Length]) is { IsSecret: true }
            ? key[..^Suffix.Length]
            : null;

    /// <summary>Reads every file that a setting names, once: a pipe gives what it holds once.</summary>
    /// <param name="patience">How long to wait for the writer of a pipe; not set: ten seconds.</param>
    public static IReadOnlyList<FileSecret> Read(IConfiguration configuration, TimeSpan? patience = null) =>
    [
        .. from setting in SettingCatalog.All
           where setting.IsSecret
           let path = configuration[setting.Key + Suffix]
           where !string.IsNullOrWhiteSpace(path)
           select Read(setting.Key, path, patience ?? Patience),
    ];

    /// <summary>Reads the files of a folder that are named like settings, and looks at no other.</summary>
    public static IReadOnlyList<FileSecret> ReadFolder(string folder) =>
    [
        .. from file in new DirectoryInfo(folder).EnumerateFiles("*", Readable).OrderBy(f => f.Name, StringComparer.Ordinal)
           let setting = SettingOf(file.Name)
           where setting is not null
           let read = HoldsNothing(file.FullName) ? (Value: null, Problem: "is empty, or a pipe") : Content(file.FullName, Patience)
           select new FileSecret(
               setting,
               read.Value,
               read.Problem is null ? null : $"{Folder}: found \"{file.FullName}\", which {read.Problem}; use a file that holds {setting}, or none."),
    ];

    /// <summary>What is wrong with all of those files, as they were when the configuration was put together.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        List<FileSecretsSource.Provider> read = [.. (configuration as IConfigurationRoot)?.Providers.OfType<FileSecretsSource.Provider>() ?? []];
        return (read.Count > 0 ? read.SelectMany(p => p.Files) : Read(configuration)).Select(f => f.Problem).OfType<string>();
    }

    /// <summary>The setting that a file of the secrets folder holds by its name, such as Web__AccessKey; <c>null</c>: none.</summary>
    private static string? SettingOf(
        string name) => name.Replace("__", ":", StringComparison.Ordinal) is var key && SettingCatalog.Find(key) is not null ? key : null;

    /// <summary>An empty file, or a pipe, which has no length and would block.</summary>
    private static bool HoldsNothing(
        string path) => new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) is { Exists: true, Length: 0 };

    private static FileSecret Read(string target, string path, TimeSpan patience)
    {
        var (value, problem) = Content(path, patience);
        return new FileSecret(
            target, value, problem is null ? null : $"{target}{Suffix}: found \"{path}\", which {problem}; use the path of a file that holds {target}.");
    }

    private static (string? Value, string? Problem) Content(string path, TimeSpan patience)
    {
        try
        {
            // Opening a pipe waits for its writer, and nothing ends that wait but a writer.
            var reading = Task.Run(() => Text(path));
            return !reading.Wait(patience) ? (null, $"gave nothing within {Durations.Of(patience)}, as a pipe does that nobody writes into")
                : reading.Result is not { } text ? (null, $"holds more than {Longest} characters")
                : string.IsNullOrWhiteSpace(text) ? (null, "is empty")
                : (text, null);
        }
        catch (AggregateException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            return (null, "is not a readable file");
        }
    }

    /// <returns>Without the file's last line break, which is not part of the secret; <c>null</c> if it is too long.</returns>
    private static string? Text(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[Longest + 1];
        var length = reader.ReadBlock(buffer);
        return length > Longest ? null : new string(buffer, 0, length).TrimEnd('\r', '\n');
    }
}

/// <param name="Target">The setting that the file holds.</param>
/// <param name="Value"><c>null</c> if it could not be read.</param>
/// <param name="Problem">What is wrong with the file; <c>null</c>: nothing.</param>
internal sealed record FileSecret(string Target, string? Value, string? Problem);
