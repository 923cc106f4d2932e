using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Publishing;

/// <summary>
/// Sends what is due, in order within a conversation. At least once: between a send and its record the process may
/// die, so each message carries its idempotency key and the channel sees to it that a person sees it once.
/// </summary>
public sealed partial class OutboxDispatcher : IDisposable
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _heldUntil = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly IVerificationStore _store;
    private readonly OutboxSender _sender;
    private readonly Figures _figures;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxDispatcher> _logger;
    private readonly int _batch;

    internal OutboxDispatcher(IVerificationStore store, OutboxSender sender, IOptions<OutboxOptions> options, Figures figures, TimeProvider time, ILogger<OutboxDispatcher> logger) =>
        (_store, _sender, _figures, _time, _logger, _batch) = (store, sender, figures, time, logger, options.Value.Batch);

    /// <summary>Sends all that may be sent now. Called from several places at once, it runs one after the other.</summary>
    /// <returns>How many messages were decided: sent, given up or put off.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var decided = 0;
            while (await NextAsync(cancellationToken) is { Length: > 0 } due)
            {
                // The oldest of each conversation: these need not wait for one another.
                await Task.WhenAll(due.Select(p => DecideAsync(p, cancellationToken)));
                decided += due.Length;
            }

            if (decided > 0)
            {
                _figures.Pending((await _store.ReadFiguresAsync(cancellationToken)).OutboxPending);
            }

            return decided;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<PendingOutbox[]> NextAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var due = await _store.ReadPendingOutboxAsync(now, _batch, cancellationToken);
        return [.. due.Where(p => !_heldUntil.TryGetValue(p.Message.Conversation.Channel, out var until) || until <= now)];
    }

    private async Task DecideAsync(PendingOutbox pending, CancellationToken cancellationToken)
    {
        var channel = pending.Message.Conversation.Channel;
        var fate = await _sender.SendAsync(pending, cancellationToken);
        var now = _time.GetUtcNow();
        switch (fate)
        {
            case OutboxFate.Sent sent:
                await RecordAsync(t => t.MarkSentAsync(pending.Id, sent.Reference, now), cancellationToken);
                _figures.Sent(channel);
                break;
            case OutboxFate.PutOff later:
                if (later.HoldsChannel)
                {
                    _heldUntil[channel] = now + later.Delay;
                }

                await RecordAsync(t => t.MarkRetryAsync(pending.Id, now + later.Delay, later.Reason), cancellationToken);
                _figures.Failed(channel, "retry");
                break;
            case OutboxFate.GivenUp given:
                await RecordAsync(t => t.MarkDeadAsync(pending.Id, given.Reason, now), cancellationToken);
                _figures.Failed(channel, "rejected");
                Log.GivenUp(_logger, channel, pending.Id);
                break;
        }
    }

    private Task<bool> RecordAsync(Func<IStoreTransaction, Task> record, CancellationToken cancellationToken) => _store.TransactAsync(
        async transaction =>
        {
            await record(transaction);
            return true;
        },
        cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Error, "Message {Id} for {Channel} was given up; the outbox says why")]
        public static partial void GivenUp(ILogger logger, string channel, long id);
    }
}
