namespace ChatOpsVerifier.Host.Backups;

/// <summary>The recurring job's target. It only ticks, so that a long backup keeps no reminder waiting.</summary>
internal sealed class BackupJob(BackupWatch watch, BackupRunner runner)
{
    public void Run()
    {
        if (watch.IsDue)
        {
            runner.Wake();
        }
    }
}
