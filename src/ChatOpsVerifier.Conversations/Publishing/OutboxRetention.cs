using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Publishing;

/// <summary>
/// Lets go of what was sent long ago: the outbox is a way, not a record. That a message is not said twice does not rest on
/// its row: the deed that caused it stays claimed for ever. Ledger, sources, evidence and transcripts are never touched.
/// </summary>
public sealed partial class OutboxRetention(IVerificationStore store, IOptions<OutboxOptions> options, ILogger<OutboxRetention> logger)
{
    /// <summary>Holds no clock: whoever ticks says what time it is, and may tick twice.</summary>
    /// <returns>How many messages were removed.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (days, most) = (options.Value.KeepSentDays, options.Value.RemovedAtOnce);
        var before = now.AddDays(-days);
        var removed = 0;
        int batch;
        do
        {
            batch = await store.TransactAsync(t => t.RemoveSentAsync(before, most), cancellationToken);
            removed += batch;
        }
        while (batch == most);

        if (removed > 0)
        {
            Log.Removed(logger, removed, days);
        }

        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(23, LogLevel.Information, "Removed {Messages} messages from the outbox that were sent more than {Days} days ago")]
        public static partial void Removed(ILogger logger, int messages, int days);
    }
}
