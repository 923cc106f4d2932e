namespace ChatOpsVerifier.Host.Serving;

/// <summary>
/// Gives memory back once people have gone. The collector runs when something is allocated, so what a busy hour left behind
/// would be held all night. Collecting takes some milliseconds, at a moment when nobody waits.
/// </summary>
internal sealed class IdleMemory(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        var watch = new IdleWatch(GC.GetTotalAllocatedBytes());
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (watch.HasComeToRest(GC.GetTotalAllocatedBytes()))
            {
                GiveBack();
            }
        }
    }
}
