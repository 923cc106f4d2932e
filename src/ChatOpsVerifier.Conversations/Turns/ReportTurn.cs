using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Redaction;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>One step of a report's conversation, with everything that follows from it.</summary>
internal sealed class ReportTurn(
    LedgerWriter ledger, EvidenceRemovals removals, FlowContexts contexts, FollowUp followUp, OtherPlaces others,
    HandOvers handOvers, IPeople people, IEnumerable<IHomeConversations> homes)
{
    public async Task<TurnDone> StepAsync(Visit visit, ReportSnapshot report, FlowInput input)
    {
        var (transaction, place, person, now) = (visit.Transaction, visit.Turn.Conversation, visit.Person, visit.Now);
        if (report.Storage.IsUnusable)
        {
            await visit.TellAsync("integrity-broken", Notices.Unusable(report));
            return new(TurnOutcome.Handled, report.Slug, 0);
        }

        visit.MayState(report);
        var kept = await transaction.FindConversationAsync(place, report.Slug);
        var state = kept is null ? FlowState.New : FlowStateJson.Read(kept.StateJson);
        var result = await StepAsync(visit, report, state, input);
        if (result.IsRefused || !Permissions.MayCause(person, visit.Turn.Scopes, result.Events))
        {
            await visit.TellAsync("not-permitted", Notices.NotPermitted(people, person));
            return new(TurnOutcome.NotPermitted, report.Slug, 0);
        }

        visit.MustBeStored(EvidenceNeeds.Of(result), EvidenceNeeds.TextsOf(input, state));
        visit.Released.UnionWith(EvidenceNeeds.HeldBy(state).Except(EvidenceNeeds.HeldBy(result.Next)));
        var after = await ledger.AppendAsync(transaction, report, result.Events, person.Id, now);
        visit.MayState(after);
        await transaction.SaveConversationAsync(new(place, report.Slug, person.Id, FlowStateJson.Write(result.Next), now));
        var isOwn = !Place.IsShared(place) || homes.Any(h => h.For(person, report.Slug) == place);
        await transaction.SayAsync(people, after, place, visit.Cause, result, now, isOwn);
        await handOvers.SendAsync(visit, after, result.Effects);
        await followUp.AfterAsync(
            transaction, after, now, new PersonAction(person, place, input is not FlowInput.Opened, result.Effects, !result.Events.IsEmpty));
        if (!result.Events.IsEmpty)
        {
            await others.FollowAsync(transaction, after, place, person, visit.Cause, now);
        }

        // Last, so that nothing that was just written holds a copy either.
        await removals.RemoveTextsAsync(transaction, report, result.Events);
        var verdict = after.Assessment.Verdict.Word;
        return new(TurnOutcome.Handled, report.Slug, result.Events.Length, verdict == report.Assessment.Verdict.Word ? null : verdict)
        {
            HasRemovals = result.Events.Any(e => e is VerificationEvent.EvidenceRemoved),
            Settled = state.Position is Position.Secret { HoldId: { } held } && (result.Next.Position as Position.Secret)?.HoldId != held ? held : null,
        };
    }

    /// <summary>A step that removes evidence is taken again with what other reports have of it: only then is it known which evidence it is.</summary>
    private async Task<FlowResult> StepAsync(Visit visit, ReportSnapshot report, FlowState state, FlowInput input)
    {
        var context = await ContextAsync(visit, report);
        var result = Flow.Step(state, input, context);
        return await removals.SharedAsync(visit.Transaction, report, result.Events) is { IsEmpty: false } shared
            ? Flow.Step(state, input, context with { Shared = shared })
            : result;
    }

    private async Task<FlowContext> ContextAsync(Visit visit, ReportSnapshot report) =>
        await contexts.BuildAsync(visit.Transaction, report, visit.Person, visit.Turn.Conversation, visit.Work.ReminderLog[report.Slug], visit.Now) with
        {
            Through = visit.Turn.Through,
            Forecast = visit.Work.Forecasts.GetValueOrDefault(report.Slug)
        };
}
