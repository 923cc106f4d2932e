using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>
/// Sends what is due, in order within a conversation, through a lane for each channel. At least once: between a send and its
/// record the process may die, so each message carries its idempotency key and the channel sees to it that a person sees it once.
/// </summary>
public sealed class OutboxDispatcher : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<OutboxLane>> _lanes = new(StringComparer.Ordinal);
    private readonly Func<string, OutboxLane> _open;
    private readonly IVerificationStore _store;
    private readonly string[] _channels;

    internal OutboxDispatcher(
        IVerificationStore store, IEnumerable<IChannel> channels, OutboxSender sender, RetrySchedule retries, IOptions<OutboxOptions> options, Figures figures,
        TimeProvider time, ILogger<OutboxDispatcher> logger)
    {
        (_store, _channels) = (store, [.. channels.Select(c => c.Name)]);
        _open = channel => new OutboxLane(channel, store, sender, retries, options.Value, figures, time, logger);
    }

    /// <summary>Sends all that may be sent now. Called from several places at once, it runs one after the other.</summary>
    /// <returns>How many messages were decided: sent, undeliverable or postponed.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var unsent = await _store.ReadUnsentChannelsAsync(cancellationToken);
        return (await Task.WhenAll(unsent.Select(c => LaneOf(c).RunOnceAsync(cancellationToken)))).Sum();
    }

    public void Dispose()
    {
        foreach (var lane in _lanes.Values.Where(l => l.IsValueCreated))
        {
            lane.Value.Dispose();
        }
    }

    /// <summary>Those that are set up.</summary>
    internal IReadOnlyList<string> Channels => _channels;

    /// <summary>Those that are set up, and those for which something was enqueued all the same: it becomes undeliverable with its reason.</summary>
    internal async Task<IReadOnlyList<string>> ReadChannelsAsync(CancellationToken cancellationToken) =>
        [.. _channels.Union(await _store.ReadUnsentChannelsAsync(cancellationToken))];

    internal OutboxLane LaneOf(string channel) => _lanes.GetOrAdd(channel, c => new(() => _open(c))).Value;
}
