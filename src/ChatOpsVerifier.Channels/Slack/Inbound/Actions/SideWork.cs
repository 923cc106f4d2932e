using System.Collections.Concurrent;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>What is begun for somebody while no acknowledgement waits for it. A program that ends lets it come to its end, but not for long.</summary>
internal sealed class SideWork : IAsyncDisposable
{
    private readonly TimeSpan _grace;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <param name="grace">How long the end waits for what is running.</param>
    public SideWork(TimeSpan grace, TimeProvider time) => (_grace, _time, _stopped) = (grace, time, _stop.Token);

    /// <summary>Completes when all that has begun so far has ended.</summary>
    public Task Ended => Task.WhenAll(_running.Keys);

    /// <param name="work">Begun at once. Reports its faults itself.</param>
    public void Begin(Func<CancellationToken, Task> work)
    {
        var running = work(_stopped);
        _running.TryAdd(running, true);
        running.ContinueWith(t => _running.TryRemove(t, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Ended.WaitAsync(_grace, _time);
        }
        catch (TimeoutException)
        {
            await _stop.CancelAsync();
            await Ended.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        _stop.Dispose();
    }
}
