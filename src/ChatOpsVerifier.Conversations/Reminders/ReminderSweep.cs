using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Sends what is due. Holds no fact and no clock: the caller says what time it is, and may tick twice.</summary>
public sealed partial class ReminderSweep
{
    private const int Batch = 100;
    private readonly IVerificationStore _store;
    private readonly ReminderTransaction _transaction;
    private readonly DailyReview _review;
    private readonly ReminderOptions _options;
    private readonly IChangeFeed _feed;
    private readonly Figures _figures;
    private readonly ILogger<ReminderSweep> _logger;

    internal ReminderSweep(
        IVerificationStore store, ReminderTransaction transaction, DailyReview review, IOptions<ReminderOptions> options, IChangeFeed feed, Figures figures,
        ILogger<ReminderSweep> logger) =>
        (_store, _transaction, _review, _options, _feed, _figures, _logger) = (store, transaction, review, options.Value, feed, figures, logger);

    /// <returns>How many reminders were sent.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // First what the calendar made stale: it may start reminders of a report that was PASS yesterday.
        var changed = await _review.RunAsync(now, cancellationToken);
        var sent = 0;
        var mayHoldMore = _options.Enabled;
        while (mayHoldMore)
        {
            var due = await _store.ReadDueRemindersAsync(now, Batch, cancellationToken);
            // All at once: the writer takes them one after the other, and they share a wait for the disk.
            var done = await Task.WhenAll(due.Select(reminder => TrySendAsync(reminder, now, cancellationToken)));
            sent += done.Sum() ?? 0;
            var failed = done.Count(d => d is null);

            // Each one that was worked is due later or never; one that failed would come again at once, and waits for the next tick.
            mayHoldMore = due.Count == Batch && failed == 0;
        }

        if (sent > 0 || changed)
        {
            _feed.Publish(Topics.Outbox);
            _feed.Publish(Topics.Reminders);
        }

        return sent;
    }

    /// <returns>Null: a fault; the others still get theirs.</returns>
    private async Task<int?> TrySendAsync(ReminderRecord reminder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var sent = await Retrying.OnConflictAsync(() => _store.TransactAsync(
                t => _transaction.RunAsync(t, reminder.Slug, reminder.PersonId, now), cancellationToken));
            if (sent > 0)
            {
                _figures.ReminderSent(now - (reminder.DueAt ?? now));
                _feed.Publish(Topics.Report(reminder.Slug));
                Log.Sent(_logger, reminder.Slug, reminder.PersonId);
            }

            return sent;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One report's fault must not block all others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.Failed(_logger, reminder.Slug, reminder.PersonId, fault.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Information, "Reminded {PersonId} of {Slug}")]
        public static partial void Sent(ILogger logger, string slug, string personId);

        [LoggerMessage(31, LogLevel.Error, "The reminder of {Slug} for {PersonId} failed: {Fault}; trying again with the next sweep")]
        public static partial void Failed(ILogger logger, string slug, string personId, string fault);
    }
}
