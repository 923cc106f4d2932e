using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>Keeps the outbox empty for as long as the program runs; the host starts it as a hosted service.</summary>
public sealed partial class OutboxLoop(
    OutboxDispatcher dispatcher, IChangeFeed feed, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxLoop> logger)
{
    private readonly Dictionary<string, Task> _running = [];

    /// <summary>Returns when cancelled, and nothing is on its way any longer.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.Poll, time);
        await using var signals = feed.SubscribeAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        // Both are asked for before the first look, so that what is enqueued during it wakes the next one.
        var signal = SignalAsync(signals);
        var tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
        try
        {
            Run(dispatcher.Channels, cancellationToken);
            while (!cancellationToken.IsCancellationRequested)
            {
                await await Task.WhenAny(signal, tick);
                var isTick = tick.IsCompleted;
                signal = signal.IsCompleted ? SignalAsync(signals) : signal;
                tick = isTick ? timer.WaitForNextTickAsync(cancellationToken).AsTask() : tick;
                if (isTick)
                {
                    Run(await ChannelsAsync(cancellationToken), cancellationToken);
                }

                WakeAll();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        finally
        {
            // The enumerator may only be disposed when nobody waits on it any longer.
            await Task.WhenAll([signal, .. _running.Values]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SignalAsync(IAsyncEnumerator<string> signals)
    {
        while (await signals.MoveNextAsync() && signals.Current != Topics.Outbox)
        {
        }
    }

    private void Run(IEnumerable<string> channels, CancellationToken cancellationToken)
    {
        foreach (var channel in channels.Where(c => !_running.ContainsKey(c)))
        {
            _running.Add(channel, Task.Run(() => dispatcher.LaneOf(channel).RunAsync(cancellationToken), CancellationToken.None));
        }
    }

    private void WakeAll()
    {
        foreach (var channel in _running.Keys)
        {
            dispatcher.LaneOf(channel).Wake();
        }
    }

    private async Task<IReadOnlyList<string>> ChannelsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await dispatcher.ReadChannelsAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end the loop; the next tick asks again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(logger, fault.GetType().Name);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(26, LogLevel.Error, "The outbox could not be read: {Fault}; retrying")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
