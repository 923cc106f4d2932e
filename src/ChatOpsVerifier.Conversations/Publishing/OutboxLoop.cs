using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Publishing;

/// <summary>Keeps the outbox empty for as long as the program runs; the host starts it as a hosted service.</summary>
public sealed partial class OutboxLoop(OutboxDispatcher dispatcher, IChangeFeed feed, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxLoop> logger)
{
    /// <summary>Returns when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.Poll, time);
        await using var signals = feed.SubscribeAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        // Both are asked for before the first look, so that what is enqueued during it wakes the next one.
        var signal = SignalAsync(signals);
        var tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await PumpAsync(cancellationToken);
                await await Task.WhenAny(signal, tick);
                signal = signal.IsCompleted ? SignalAsync(signals) : signal;
                tick = tick.IsCompleted ? timer.WaitForNextTickAsync(cancellationToken).AsTask() : tick;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        finally
        {
            // The enumerator may only be disposed when nobody waits on it any more.
            await signal.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private static async Task SignalAsync(IAsyncEnumerator<string> signals)
    {
        while (await signals.MoveNextAsync() && signals.Current != Topics.Outbox)
        {
        }
    }

    private async Task PumpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await dispatcher.RunOnceAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end the loop; the next tick tries again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(logger, fault.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(22, LogLevel.Error, "The outbox could not be worked: {Fault}; trying again")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
