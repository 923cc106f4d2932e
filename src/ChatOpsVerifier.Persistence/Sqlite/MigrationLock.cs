using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>Held by one process at a time; the operating system releases it when that process ends, however it ends.</summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private MigrationLock(FileStream file) => _file = file;

    /// <exception cref="DatabaseUnusableException">Somebody else held it all that time.</exception>
    public static async Task<MigrationLock> AcquireAsync(string path, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                // The file stays: removing it would let a third process lock a new one beside the second's.
                return new MigrationLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held) when (File.Exists(path))
            {
                if (clock.GetElapsedTime(started) >= patience)
                {
                    throw new DatabaseUnusableException(
                        $"Another process has been bringing the database up to date for more than {patience.TotalSeconds:0} s (it holds {path}). Wait until it "
                            + "is done, or end it, and start again.", held);
                }
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
