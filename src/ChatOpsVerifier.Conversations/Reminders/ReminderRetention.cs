using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// Removes what was written into the reminder ledger long ago, and providers' ids of messages that nobody has edited since.
/// The ledger of the report itself, claims and conversations are never touched.
/// </summary>
public sealed partial class ReminderRetention(IVerificationStore store, IOptions<EscalationOptions> options, ILogger<ReminderRetention> logger)
{
    private const int AtOnce = 500;

    /// <summary>Holds no clock: the caller says what time it is, and may tick twice.</summary>
    /// <returns>How many lines and ids were removed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken) => RunAsync(keep => now - keep, cancellationToken);

    /// <param name="olderThan">The instant before which something is older than a given age.</param>
    /// <returns>How many lines and ids were removed.</returns>
    public async Task<int> RunAsync(Func<TimeSpan, DateTimeOffset> olderThan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(olderThan);
        var before = olderThan(TimeSpan.FromDays(options.Value.KeepLogDays));
        var removed = 0;
        int batch;
        do
        {
            batch = await store.TransactAsync(t => t.RemoveReminderLogAsync(before, AtOnce), cancellationToken);
            removed += batch;
        }
        while (batch >= AtOnce);

        if (removed > 0)
        {
            Log.Removed(logger, removed, options.Value.KeepLogDays);
        }

        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(33, LogLevel.Information, "Removed what is older than {Days} d from the reminder ledger and the ids of messages (rows: {Rows})")]
        public static partial void Removed(ILogger logger, int rows, int days);
    }
}
