using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows.Naming;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>The part of a turn that commits or does not happen. Reads and writes through the transaction only, so that it can be run again.</summary>
internal sealed class TurnTransaction(PlaceTurn places, IPeople people, ISignInLinks links, TimeProvider time)
{
    public async Task<TurnDone> RunAsync(IStoreTransaction transaction, TurnWork work)
    {
        var (turn, now) = (work.Turn, time.GetUtcNow());
        if (!await transaction.TryClaimAsync(turn.DedupeKeys, now))
        {
            return new(TurnOutcome.Repeated, turn.Slug, 0);
        }

        if (work.Person is { } known && PageRequests.IsAsked(turn))
        {
            await transaction.TellAsync(turn, "page", PageRequests.Answer(known, turn.DedupeKeys[0], links), now);
            return new(TurnOutcome.Handled, null, 0);
        }

        if (work.Input is not { } input || work.Person is not { } person)
        {
            await transaction.TellAsync(turn, "not-permitted", Notices.NotPermitted(people, work.Person), now);
            return new(TurnOutcome.NotPermitted, turn.Slug, 0);
        }

        ImmutableArray<ReportRecord> reports = [.. await transaction.ListReportsAsync()];
        var place = await transaction.ReadPlaceAsync(turn.Conversation);
        var present = turn.Slug ?? await transaction.FindPresentAsync(turn.Conversation, place) ?? (reports is [var only] ? only.Slug : null);
        var router = new PlaceRouter(turn, person.Id, [.. reports.Select(r => new NamedReport(r.Slug, r.Title))], present, place, work.Candidate, now);
        var visit = new Visit(transaction, work, person, input, reports, place, present, now);
        return await places.RunAsync(visit, router.Find(input)) with { Released = visit.Released };
    }
}
