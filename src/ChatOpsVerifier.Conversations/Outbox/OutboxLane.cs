using System.Threading.Channels;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>
/// The way out to one channel: several conversations at once, each in its own order. Lanes know nothing of each other, so that a
/// provider which is slow, away or wants to be left alone holds up nobody but its own.
/// </summary>
internal sealed partial class OutboxLane(
    string channel, IVerificationStore store, OutboxSender sender, RetrySchedule retries, OutboxOptions options, Figures figures, TimeProvider time,
    ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly OutboxOutage _outage = new(retries);
    private DateTimeOffset _heldUntil;

    /// <summary>Something may be there to be sent.</summary>
    public void Wake() => _woken.Writer.TryWrite(true);

    /// <summary>Sends all that may be sent now. Called from several places at once, it runs one after the other.</summary>
    /// <returns>How many messages were decided: sent, undeliverable or postponed.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await DrainAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Sends whenever woken, and whenever what was postponed may be tried again. Returns when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = await TryRunOnceAsync(cancellationToken);
            await SleepAsync(next - time.GetUtcNow(), cancellationToken);
        }
    }

    public void Dispose() => _one.Dispose();

    /// <returns>When to look again without being woken; null: not before.</returns>
    private async Task<DateTimeOffset?> TryRunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken);
            var now = time.GetUtcNow();
            var next = await store.ReadNextAttemptAsync(channel, now, cancellationToken);
            return _heldUntil > now && (next is null || next < _heldUntil) ? _heldUntil : next;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end the lane; the next signal or tick tries again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(logger, channel, fault.GetType().Name);
            return null;
        }
    }

    private async Task SleepAsync(TimeSpan? most, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = _woken.Reader.WaitToReadAsync(over.Token).AsTask();
        // A little late does no harm, and too early would be for nothing.
        var due = most is { } wait
            ? Task.Delay(wait > TimeSpan.Zero ? wait + TimeSpan.FromMilliseconds(1) : TimeSpan.FromMilliseconds(1), time, over.Token)
            : Task.Delay(Timeout.Infinite, over.Token);
        await Task.WhenAny(woken, due);
        await over.CancelAsync();
        await Task.WhenAll(woken, due).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var decided = 0;
        Dictionary<(ConversationRef, string?), (long Id, Task Task)> running = [];
        Task? woken = null;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                // What is read now is newer than every signal so far.
                _woken.Reader.TryRead(out _);
                foreach (var pending in await NextAsync(running, cancellationToken))
                {
                    running.Add(LineOf(pending), (pending.Id, DecideAsync(pending, cancellationToken)));
                }

                if (running.Count == 0)
                {
                    return decided;
                }

                woken = woken is null or { IsCompleted: true } ? _woken.Reader.WaitToReadAsync(over.Token).AsTask() : woken;
                await Task.WhenAny([.. running.Values.Select(r => r.Task), woken]);
                foreach (var (line, (_, done)) in running.Where(r => r.Value.Task.IsCompleted).ToList())
                {
                    running.Remove(line);
                    await done;
                    decided++;
                }
            }
        }
        finally
        {
            // Nothing is on its way any longer when somebody looks next.
            await over.CancelAsync();
            await Task.WhenAll([.. running.Values.Select(r => r.Task), woken ?? Task.CompletedTask]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IEnumerable<PendingOutbox>> NextAsync(
        Dictionary<(ConversationRef, string?), (long Id, Task Task)> running, CancellationToken cancellationToken)
    {
        var free = (_outage.IsOn ? 1 : options.AtOnce) - running.Count;
        var now = time.GetUtcNow();
        if (free <= 0 || _heldUntil > now)
        {
            return [];
        }

        // The oldest of each line: these need not wait for one another.
        var due = await store.ReadPendingOutboxAsync(channel, now, free + running.Count, [.. running.Values.Select(r => r.Id)], cancellationToken);
        return due.Where(p => !running.ContainsKey(LineOf(p))).Take(free);
    }

    /// <summary>What keeps its order: a conversation, and in it apart what is for one person alone, who may not be reached while all others are.</summary>
    private static (ConversationRef, string?) LineOf(PendingOutbox pending) => (pending.Message.Conversation, pending.Message.PrivateTo);

    private async Task DecideAsync(PendingOutbox pending, CancellationToken cancellationToken)
    {
        var fate = await sender.SendAsync(pending, cancellationToken);
        var now = time.GetUtcNow();
        if (fate is not OutboxFate.Needless)
        {
            Judge(fate, now);
        }

        switch (fate)
        {
            case OutboxFate.Sent sent:
                await RecordAsync(t => t.MarkSentAsync(pending.Id, sent.Reference, now, now + sent.AgainAfter), cancellationToken);
                figures.Sent(channel, now - pending.EnqueuedAt);
                break;
            case OutboxFate.PutOff later:
                await RecordAsync(t => t.MarkRetryAsync(pending.Id, now + later.Delay, later.Reason, later.IsFault), cancellationToken);
                figures.PutOff(channel, later.IsFault);
                break;
            case OutboxFate.Needless:
                await RecordAsync(t => t.MarkNeedlessAsync(pending.Id, now), cancellationToken);
                break;
            case OutboxFate.GivenUp given:
                await RecordAsync(t => t.MarkDeadAsync(pending.Id, given.Reason, now), cancellationToken);
                figures.GivenUp(channel);
                Log.GivenUp(logger, channel, pending.Id);
                break;
        }
    }

    private void Judge(OutboxFate fate, DateTimeOffset now)
    {
        if (fate is OutboxFate.PutOff { IsFault: true })
        {
            if (_outage.Failed() is { } leave)
            {
                HoldUntil(now + leave);
                if (_outage.HasJustBegun)
                {
                    Log.Away(logger, channel);
                }
            }

            return;
        }

        if (_outage.Answered())
        {
            Log.Back(logger, channel);
        }

        if (fate is OutboxFate.PutOff { HoldsChannel: true } held)
        {
            HoldUntil(now + held.Delay);
        }
    }

    private void HoldUntil(DateTimeOffset until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    private Task<bool> RecordAsync(Func<IStoreTransaction, Task> record, CancellationToken cancellationToken) => store.TransactAsync(
        async transaction =>
        {
            await record(transaction);
            return true;
        },
        cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Error, "Message {Id} for {Channel} is undeliverable; `outbox list` shows why, `outbox retry` sends it again")]
        public static partial void GivenUp(ILogger logger, string channel, long id);

        [LoggerMessage(22, LogLevel.Error, "Processing the outbox of {Channel} failed: {Fault}; retrying")]
        public static partial void Failed(ILogger logger, string channel, string fault);

        [LoggerMessage(24, LogLevel.Error, "{Channel} is not accepting messages; they stay queued, and one is retried periodically")]
        public static partial void Away(ILogger logger, string channel);

        [LoggerMessage(25, LogLevel.Information, "{Channel} accepts messages again")]
        public static partial void Back(ILogger logger, string channel);
    }
}
