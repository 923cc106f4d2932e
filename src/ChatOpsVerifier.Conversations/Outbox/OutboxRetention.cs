using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>
/// Removes what was sent, or became undeliverable, long ago: the outbox is a way, not a record. That a message is not said twice does not rest on
/// its row: the turn that caused it stays claimed permanently. Ledger, sources, evidence and transcripts are never touched.
/// </summary>
public sealed partial class OutboxRetention(IVerificationStore store, IOptions<OutboxOptions> options, ILogger<OutboxRetention> logger)
{
    /// <summary>Holds no clock: the caller says what time it is, and may tick twice.</summary>
    /// <returns>How many messages were removed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken) => RunAsync(keep => now - keep, cancellationToken);

    /// <param name="before">The instant before which something is older than a given age.</param>
    /// <returns>How many messages were removed.</returns>
    public async Task<int> RunAsync(Func<TimeSpan, DateTimeOffset> before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(before);
        var (sentDays, deadDays, most) = (options.Value.KeepSentDays, options.Value.KeepDeadDays, options.Value.RemovedAtOnce);
        var sent = await RemoveAsync(t => t.RemoveSentAsync(before(TimeSpan.FromDays(sentDays)), most), most, cancellationToken);
        if (sent > 0)
        {
            Log.Removed(logger, sent, sentDays);
        }

        var dead = await RemoveAsync(t => t.RemoveDeadAsync(before(TimeSpan.FromDays(deadDays)), most), most, cancellationToken);
        if (dead > 0)
        {
            Log.RemovedDead(logger, dead, deadDays);
        }

        return sent + dead;
    }

    private async Task<int> RemoveAsync(Func<IStoreTransaction, Task<int>> remove, int most, CancellationToken cancellationToken)
    {
        var removed = 0;
        int batch;
        do
        {
            batch = await store.TransactAsync(remove, cancellationToken);
            removed += batch;
        }
        while (batch == most);

        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(23, LogLevel.Information, "Removed from the outbox what was sent more than {Days} d ago (messages: {Messages})")]
        public static partial void Removed(ILogger logger, int messages, int days);

        [LoggerMessage(
            29, LogLevel.Warning, "Removed from the outbox what was undeliverable for more than {Days} d and never sent again (messages: {Messages})")]
        public static partial void RemovedDead(ILogger logger, int messages, int days);
    }
}
