using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;

namespace ChatOpsVerifier.Host.Serving;

/// <summary>
/// Compares everything stored with the ledgers at the start and again and again, and has the operators and the team notified when what
/// is stored changes behind the program's back. A round takes at most a twentieth of the time until the next one.
/// </summary>
internal sealed partial class IntegrityService(
    IntegrityFollowUp integrity, IChangeFeed feed, TimeProvider time, ILogger<IntegrityService> logger) : BackgroundService
{
    private const int Share = 20;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RoundsAsync(stoppingToken), FollowAsync(stoppingToken));

    private async Task RoundsAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            await TryAsync(() => integrity.RunAsync(stoppingToken));
            var pause = time.GetElapsedTime(began) * Share;
            await WaitAsync(pause > Shortest ? pause : Shortest, stoppingToken);
        }
    }

    /// <summary>A gate, a health check or a reader found something between two rounds, or a turn changed a verdict.</summary>
    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var topic in feed.SubscribeAsync(stoppingToken))
            {
                if (Topics.IntegrityOf(topic) is { } slug)
                {
                    await TryAsync(() => integrity.SayAsync(slug, stoppingToken));
                }
                else if (Topics.VerdictOf(topic) is { } turned)
                {
                    await TryAsync(() => integrity.RunAsync(turned, stoppingToken));
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task TryAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
#pragma warning disable CA1031 // A database that does not answer now may answer in the next round; the server goes on.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, fault);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(pause, time, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Error, "Comparing the storage with the ledgers failed; it is retried in the next round")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
