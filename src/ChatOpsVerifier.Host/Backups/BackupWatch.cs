using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>
/// Knows how old the newest scheduled backup is, and whether the next one is due. The files themselves are the record, so a restart forgets nothing.
/// </summary>
internal sealed class BackupWatch(Settings settings, TimeProvider time)
{
    /// <summary>How many intervals may pass without a backup before that is a problem.</summary>
    private const int Missing = 2;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly DateTimeOffset _since = time.GetUtcNow();
    private (DateTimeOffset At, long Stamp, string Why)? _failed;

    public bool IsOn => settings.Backup.Folder is not null;

    /// <summary>Of the newest backup; <c>null</c>: there is none, or its folder cannot be read.</summary>
    public TimeSpan? Age => Newest() is { } newest ? Later(time.GetUtcNow() - newest.At) : null;

    public bool HasFailed
    {
        get
        {
            lock (_gate)
            {
                return _failed is not null;
            }
        }
    }

    public bool IsDue
    {
        get
        {
            if (!IsOn)
            {
                return false;
            }

            lock (_gate)
            {
                // By time and not by the clock, which may have jumped.
                if (_failed is { } failed && time.GetElapsedTime(failed.Stamp) < Retry)
                {
                    return false;
                }
            }

            // A newest one in the future is of a clock that has come back since.
            return Newest() is not { } newest || time.GetUtcNow() - newest.At is var age && (age >= settings.Backup.Every || age < -TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>In words that say what to do; <c>null</c>: nothing is wrong, or there is no schedule.</summary>
    public string? Problem
    {
        get
        {
            if (!IsOn)
            {
                return null;
            }

            lock (_gate)
            {
                if (_failed is { } failed)
                {
                    return $"The last backup to {settings.Backup.Folder} failed at {failed.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: {failed.Why} {Described()} It "
                        + $"is retried every {Durations.Of(Retry)}.";
                }
            }

            var allowed = Missing * settings.Backup.Every;
            var age = Age ?? time.GetUtcNow() - _since;
            return age > allowed ? $"{Described()} Backup:Every asks for one every {settings.Backup.Every}." : null;
        }
    }

    private TimeSpan Retry => settings.Backup.Every < AfterFailure ? settings.Backup.Every : AfterFailure;

    public void Succeeded()
    {
        lock (_gate)
        {
            _failed = null;
        }
    }

    /// <returns>The name of the row of failures that this one belongs to: the same until a backup succeeds, also after a restart.</returns>
    public string Failed(string why)
    {
        lock (_gate)
        {
            _failed = (time.GetUtcNow(), time.GetTimestamp(), why);
        }

        return $"{Newest()?.Number ?? 0}";
    }

    private ShelvedBackup? Newest()
    {
        try
        {
            return settings.Backup.Folder is { } folder && new BackupShelf(folder).List() is [var newest, ..] ? newest : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Described() => Age is { } age
        ? $"The newest backup is {Durations.Rounded(age)} old."
        : "There is no backup yet.";

    private static TimeSpan Later(TimeSpan age) => age < TimeSpan.Zero ? TimeSpan.Zero : age;
}
