using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>The part of a turn that commits or does not happen. Reads and writes through the transaction only, so that it can be run again.</summary>
internal sealed class TurnTransaction(ReportReader reader, FlowContexts contexts, FollowUp followUp, IPeople people, TimeProvider time)
{
    public async Task<TurnDone> RunAsync(IStoreTransaction transaction, TurnWork work)
    {
        var (turn, now) = (work.Turn, time.GetUtcNow());
        if (!await transaction.TryClaimAsync(turn.DedupeKeys, now))
        {
            return new(TurnOutcome.Repeated, turn.Slug, 0);
        }

        var slug = turn.Slug ?? await PresentSlugAsync(transaction, work);
        var record = slug is null ? null : await transaction.FindReportAsync(slug);
        if (record is null)
        {
            await TellAsync(transaction, turn, "no-report", Notices.NoReport(slug, work.Known), now);
            return new(TurnOutcome.NoReport, null, 0);
        }

        if (work.Input is not { } input || work.Person is not { } person)
        {
            await TellAsync(transaction, turn, "not-permitted", Notices.NotPermitted(people, work.Person), now);
            return new(TurnOutcome.NotPermitted, record.Slug, 0);
        }

        var report = await reader.ReadAsync(record, ReportSource.In(transaction, record.Slug));
        return await StepAsync(transaction, work, report, person, input, now);
    }

    private async Task<TurnDone> StepAsync(IStoreTransaction transaction, TurnWork work, ReportSnapshot report, Person person, FlowInput input, DateTimeOffset now)
    {
        var turn = work.Turn;
        var kept = await transaction.FindConversationAsync(turn.Conversation, report.Slug);
        var state = kept is null ? FlowState.New : FlowStateJson.Read(kept.StateJson);
        var isPermitted = Permissions.MayDo(person, state, input);
        var result = isPermitted ? Flow.Step(state, input, await contexts.BuildAsync(transaction, report, person, work.ReminderLog, now)) : null;
        if (result is null || !Permissions.MayCause(person, result.Events))
        {
            await TellAsync(transaction, turn, "not-permitted", Notices.NotPermitted(people, person), now);
            return new(TurnOutcome.NotPermitted, report.Slug, 0);
        }

        var after = await reader.AppendAsync(transaction, report, result.Events, person.Id, now);
        await transaction.SaveConversationAsync(new(turn.Conversation, report.Slug, person.Id, FlowStateJson.Write(result.Next), now));
        await transaction.SayAsync(people, after, turn.Conversation, turn.DedupeKeys[0], result, now);
        await followUp.AfterAsync(transaction, after, now, new Deed(person, turn.Conversation, input is not FlowInput.Opened, result.Effects));
        var verdict = after.Assessment.Verdict.Word;
        return new(TurnOutcome.Handled, report.Slug, result.Events.Length, verdict == report.Assessment.Verdict.Word ? null : verdict);
    }

    /// <summary>The report that this place spoke of last; else the only one there is.</summary>
    private static async Task<string?> PresentSlugAsync(IStoreTransaction transaction, TurnWork work) =>
        (Place.IsShared(work.Turn.Conversation)
            ? (await transaction.ReadPlaceAsync(work.Turn.Conversation)).Present
            : (await transaction.FindLatestConversationAsync(work.Turn.Conversation))?.Slug) ?? (work.Known is [var only] ? only : null);

    /// <summary>
    /// One note for each turn, a message of its own: an earlier one may be far up, or gone where private messages cannot be edited.
    /// A turn that comes again is stopped by its dedupe keys, which were claimed in the same transaction.
    /// </summary>
    private static Task TellAsync(IStoreTransaction transaction, Turn turn, string what, Message message, DateTimeOffset now)
    {
        var key = $"{turn.DedupeKeys[0]}:{what}";
        return transaction.EnqueueAsync(new(key, turn.Conversation, key, message, PrivateTo: turn.UserId), now);
    }
}
