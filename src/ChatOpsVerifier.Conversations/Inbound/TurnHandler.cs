using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Inbound;

internal sealed partial class TurnHandler(
    IVerificationStore store, TurnScreening screening, TurnTransaction transaction, IPeople people, IChangeFeed feed, Figures figures, TimeProvider time, ILogger<TurnHandler> logger) : ITurnHandler
{
    // More than anybody reads in a chat.
    private const int ReminderLines = 20;

    public async Task<TurnOutcome> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.DedupeKeys.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A turn without a dedupe key could be worked twice.", nameof(turn));
        }

        var began = time.GetTimestamp();
        var person = people.FindByAddress(turn.Conversation.Channel, turn.UserId);
        var input = Permissions.MayTalk(person) ? await screening.ScreenAsync(turn, cancellationToken) : null;
        var reports = await store.ListReportsAsync(cancellationToken);
        var log = (turn.Slug ?? (reports is [var only] ? only.Slug : null)) is { } slug ? await store.ReadReminderLogAsync(slug, ReminderLines, cancellationToken) : [];
        var work = new TurnWork(turn, person, input, [.. reports.Select(r => r.Slug)], [.. log.OrderByDescending(l => l.At)]);

        var done = await Retrying.OnConflictAsync(() => store.TransactAsync(t => transaction.RunAsync(t, work), cancellationToken));

        Signal(done);
        var took = time.GetElapsedTime(began);
        figures.TurnHandled(done.Outcome, turn.Conversation.Channel, took);
        Log.Handled(logger, turn.Conversation.Channel, done.Slug, done.Outcome, done.Events, took.TotalMilliseconds);
        if (done.NewVerdict is { } verdict)
        {
            Log.Turned(logger, done.Slug, verdict);
        }

        return done.Outcome;
    }

    private void Signal(TurnDone done)
    {
        if (done.Outcome == TurnOutcome.Repeated)
        {
            return;
        }

        feed.Publish(Topics.Outbox);
        if (done is { Outcome: TurnOutcome.Handled, Slug: { } slug })
        {
            feed.Publish(Topics.Report(slug));
            feed.Publish(Topics.Reminders);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Debug, "Turn on {Channel} about {Slug}: {Outcome}, {Events} events in {Milliseconds:0} ms")]
        public static partial void Handled(ILogger logger, string channel, string? slug, TurnOutcome outcome, int events, double milliseconds);

        [LoggerMessage(11, LogLevel.Information, "{Slug} is {Verdict} now")]
        public static partial void Turned(ILogger logger, string? slug, string verdict);
    }
}
