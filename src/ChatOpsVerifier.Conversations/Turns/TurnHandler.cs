using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Importing;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Redaction;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Conversations.Turns;

internal sealed partial class TurnHandler(
    IVerificationStore store, IReportIntegrity integrity, TurnScreening screening, SecretHolds holds, LooseFiles loose, IEvidenceStore evidence,
    ImportCandidates candidates, TurnTransaction transaction, EvidenceRemovals removals, ReminderPolicies policies, ForecastReader forecasts, IPeople people,
    IChangeFeed feed, Figures figures, TimeProvider time, ILogger<TurnHandler> logger) : ITurnHandler
{
    // More than anybody reads in a chat.
    private const int ReminderLines = 60;

    public async Task<TurnOutcome> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.DedupeKeys.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A turn without a dedupe key could be processed twice.", nameof(turn));
        }

        var began = time.GetTimestamp();
        var person = Permissions.Within(people.FindByAddress(turn.Conversation.Channel, turn.UserId), turn.Scopes);
        var screened = Permissions.MayTalk(person) ? await screening.ScreenAsync(turn, cancellationToken) : null;
        var input = screened is null ? null : LineReader.Read(screened.Input);
        var candidate = await candidates.FindAsync(turn, person, screened, cancellationToken);
        var work = new TurnWork(turn, person, input, await ReminderLogAsync(input, cancellationToken), candidate)
        {
            Forecasts = await forecasts.ReadAsync(WordsOf(input), cancellationToken),
            Files = screened?.Files ?? ImmutableDictionary<string, byte[]>.Empty,
        };

        var done = await TransactAsync(work, cancellationToken);
        // Committed, as below.
        await loose.RemoveAsync(done.Released, CancellationToken.None);

        if (done is { HasRemovals: true, Slug: { } removedFrom })
        {
            // Committed: the sender need not wait, and cannot stop it any longer.
            await removals.DeleteBytesAsync(removedFrom, CancellationToken.None);
        }

        if ((done.Settled ?? (done.Outcome == TurnOutcome.Handled ? (input as FlowInput.Cleared)?.HoldId : null)) is { } settled)
        {
            holds.Remove(settled);
        }

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

    /// <summary>
    /// A turn that takes evidence is run again once that is stored; one that comes to PASS, once the storage was compared: one more
    /// time for each report that it speaks of.
    /// </summary>
    private async Task<TurnDone> TransactAsync(TurnWork work, CancellationToken cancellationToken)
    {
        List<string> claimed = [];
        try
        {
            return await TransactAsync(work, claimed, cancellationToken);
        }
        finally
        {
            await loose.ReleaseAsync(claimed);
        }
    }

    private async Task<TurnDone> TransactAsync(TurnWork work, List<string> claimed, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await Retrying.OnConflictAsync(() => store.TransactAsync(t => transaction.RunAsync(t, work), cancellationToken));
            }
            catch (EvidenceNotStoredException e)
            {
                await loose.ClaimAsync(e.Digests, cancellationToken);
                claimed.AddRange(e.Digests);
                await StoreAsync(e, cancellationToken);
                work = work with { Stored = work.Stored.Union(e.Digests) };
            }
            catch (NotComparedException e)
            {
                await integrity.FreshAsync(e.Slug, cancellationToken);
                work = work with { Compared = work.Compared.Add(e.Slug) };
            }
        }
    }

    private async Task StoreAsync(EvidenceNotStoredException needed, CancellationToken cancellationToken)
    {
        foreach (var sha256 in needed.Digests)
        {
            if (needed.Contents.TryGetValue(sha256, out var content))
            {
                await evidence.WriteAsync(content, cancellationToken);
            }
            else if (await evidence.CheckAsync(sha256, cancellationToken) == EvidenceIntegrity.Missing)
            {
                throw new InvalidOperationException($"The evidence {sha256} is about to be recorded, and neither the turn nor the store has its bytes.");
            }
        }
    }

    /// <summary>Told to anyone who asks why they were reminded; for anything else it is not read.</summary>
    private async Task<ILookup<string, ReminderLogRecord>> ReminderLogAsync(FlowInput? input, CancellationToken cancellationToken)
    {
        var words = WordsOf(input);
        var lines = new List<ReminderLogRecord>();
        if (words.Length < 400
            && (words.Contains("remind", StringComparison.OrdinalIgnoreCase) || words.TrimStart().StartsWith("why not", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var report in await store.ListReportsAsync(cancellationToken))
            {
                var book = await policies.ReadAsync(store, report.Slug, cancellationToken);
                lines.AddRange(await ReminderLogs.ReadAsync(store, report.Slug, ReminderLines, book.ZoneOf, cancellationToken));
            }
        }

        return lines.ToLookup(l => l.Slug);
    }

    private static string WordsOf(FlowInput? input) => input switch
    {
        FlowInput.Said said => said.Text,
        FlowInput.Pressed pressed => pressed.Value,
        _ => "",
    };

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
            if (done.NewVerdict is not null)
            {
                feed.Publish(Topics.Verdict(slug));
            }
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
