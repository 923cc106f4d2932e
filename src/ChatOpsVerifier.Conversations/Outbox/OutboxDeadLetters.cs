using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>What an administrator can do about undeliverable messages: see them, send them again, drop them.</summary>
public sealed partial class OutboxDeadLetters(IVerificationStore store, IChangeFeed feed, TimeProvider time, ILogger<OutboxDeadLetters> logger)
{
    /// <summary>More than this nobody reads through; where there are more, they failed for one reason.</summary>
    public const int MostListed = 500;

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<DeadOutbox>> ListAsync(CancellationToken cancellationToken) => store.ReadDeadOutboxAsync(MostListed, cancellationToken);

    /// <summary>Sends again what is undeliverable, each conversation in its old order.</summary>
    /// <returns>Those that were taken; the others were no longer there.</returns>
    public async Task<IReadOnlyList<long>> RetryAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var revived = await WorkAsync(ids, (t, id) => t.ReviveAsync(id, time.GetUtcNow()), cancellationToken);
        if (revived.Count > 0)
        {
            feed.Publish(Topics.Outbox);
            Log.Revived(logger, revived.Count);
        }

        return revived;
    }

    /// <returns>Those that were dropped; the others were no longer there.</returns>
    public async Task<IReadOnlyList<long>> DropAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var dropped = await WorkAsync(ids, (t, id) => t.DropAsync(id), cancellationToken);
        if (dropped.Count > 0)
        {
            Log.Dropped(logger, dropped.Count);
        }

        return dropped;
    }

    private Task<IReadOnlyList<long>> WorkAsync(
        IReadOnlyCollection<long> ids, Func<IStoreTransaction, long, Task<bool>> work, CancellationToken cancellationToken) =>
        store.TransactAsync<IReadOnlyList<long>>(
            async transaction =>
            {
                var done = new List<long>();
                foreach (var id in ids)
                {
                    if (await work(transaction, id))
                    {
                        done.Add(id);
                    }
                }

                return done;
            },
            cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(27, LogLevel.Information, "Undeliverable messages are sent again (messages: {Messages})")]
        public static partial void Revived(ILogger logger, int messages);

        [LoggerMessage(28, LogLevel.Information, "Undeliverable messages were dropped (messages: {Messages})")]
        public static partial void Dropped(ILogger logger, int messages);
    }
}
