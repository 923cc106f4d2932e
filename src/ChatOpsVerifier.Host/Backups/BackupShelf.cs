using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>
/// The schedule's backups in their folder, as <c>verifier-000042-20261201T030000Z.backup</c>. Their number gives the order, so that a
/// clock that jumped and came back neither hides a backup nor makes a new one look old.
/// </summary>
internal sealed partial class BackupShelf(string folder)
{
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    /// <returns>The newest first.</returns>
    public IReadOnlyList<ShelvedBackup> List() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(Read).OfType<ShelvedBackup>().OrderByDescending(b => b.Number)]
        : [];

    /// <summary>The name of the next one.</summary>
    public string Next(DateTimeOffset at) => Path.Combine(folder, string.Create(
        CultureInfo.InvariantCulture,
        $"verifier-{(List() is [var newest, ..] ? newest.Number : 0) + 1:000000}-{at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}.backup"));

    /// <summary>Removes all but the newest. Other files are never touched.</summary>
    public void Keep(int most)
    {
        foreach (var old in List().Skip(most))
        {
            File.Delete(old.Path);
        }
    }

    private static ShelvedBackup? Read(string path) => Name().Match(Path.GetFileName(path)) is { Success: true } name
        && DateTime.TryParseExact(
            name.Groups[2].Value, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
        && long.TryParse(name.Groups[1].Value, CultureInfo.InvariantCulture, out var number)
            ? new ShelvedBackup(path, number, new DateTimeOffset(at, TimeSpan.Zero))
            : null;

    [GeneratedRegex("^verifier-([0-9]{6,18})-([0-9]{8}T[0-9]{6}Z)\\.backup$")]
    private static partial Regex Name();
}

/// <param name="At">When it was taken, by the clock of then.</param>
internal sealed record ShelvedBackup(string Path, long Number, DateTimeOffset At);
