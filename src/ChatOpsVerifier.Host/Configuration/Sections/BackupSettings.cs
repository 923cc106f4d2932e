using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

/// <summary>The schedule of backups.</summary>
internal sealed record BackupSettings
{
    /// <summary>Absolute; <c>null</c>: no schedule.</summary>
    [Setting(
        "Backup:Folder",
        "Where scheduled backups are kept, readable by this user only. Not set: no schedule.",
        Accepted = "a folder, best on another disk",
        IsPath = true)]
    public string? Folder { get; init; }

    [Setting(
        "Backup:Every",
        "From one backup to the next. One that was missed is made once the program runs.",
        Accepted = "a duration such as 1.00:00:00 or 06:00:00, at least a minute",
        Shortest = "00:01:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);

    [Setting(
        "Backup:Keep",
        "How many of the newest scheduled backups are kept; older ones are removed after a new one succeeded.",
        Minimum = 1,
        Maximum = 10_000)]
    public int Keep { get; init; } = 7;
}
