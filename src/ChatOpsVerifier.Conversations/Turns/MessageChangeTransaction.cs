using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>The part of a message's change that commits or does not happen: a ledger entry, and a note to each person who has to know.</summary>
internal sealed class MessageChangeTransaction(
    ReportReader reader, LedgerWriter ledger, FlowContexts contexts, IPeople people, IEnumerable<IHomeConversations> homes, IEnumerable<IChannel> channels,
    TimeProvider time)
{
    /// <returns>The reports in which something was news.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        IStoreTransaction transaction, ChangedMessage changed, MessageChangeNews news, ImmutableArray<string> slugs)
    {
        var now = time.GetUtcNow();
        if (!await transaction.TryClaimAsync(changed.DedupeKeys, now))
        {
            return [];
        }

        var told = new List<string>();
        foreach (var slug in slugs)
        {
            if (await transaction.FindReportAsync(slug) is { } record && await RecordAsync(transaction, record, changed, news, now))
            {
                told.Add(slug);
            }
        }

        return told;
    }

    private async Task<bool> RecordAsync(IStoreTransaction transaction, ReportRecord record, ChangedMessage changed, MessageChangeNews news, DateTimeOffset now)
    {
        var before = await reader.ReadAsync(record, transaction);
        var command = new Command.NoteMessageChange(changed.Source.Id, changed.Text is not null, news.WordsSha256, news.Sha256) { By = news.Editor, At = now };
        if (Decider.Decide(
            command, before.Ledger.State, before.Parsed.Report, before.Parsed.Plan) is not Decision.Accepted { Events: { IsEmpty: false } events })
        {
            return false;
        }

        var after = await ledger.AppendAsync(transaction, before, events, news.Editor, now);
        ImmutableArray<VerificationEvent.EvidenceMessageChanged> changes = [.. events.OfType<VerificationEvent.EvidenceMessageChanged>()];
        foreach (var person in Concerned(after, changes))
        {
            await TellAsync(transaction, after, person, changed, Input(after, changes, changed.Channel, news), now);
        }

        return true;
    }

    /// <summary>Those who gave the evidence; all operators where none of them is one any longer.</summary>
    private List<Person> Concerned(ReportSnapshot report, IEnumerable<VerificationEvent.EvidenceMessageChanged> changes)
    {
        var gave = changes.SelectMany(c => c.EvidenceIds).Select(id => report.Ledger.State.Evidence[id].By).ToHashSet();
        var operators = people.All.Where(Permissions.MayAnswer).ToList();
        var those = operators.Where(p => gave.Contains(p.Id)).ToList();
        return those.Count > 0 ? those : operators;
    }

    private FlowInput.MessageChanged Input(
        ReportSnapshot report, ImmutableArray<VerificationEvent.EvidenceMessageChanged> changes, string channel, MessageChangeNews news)
    {
        var kept = changes.SelectMany(c => c.EvidenceIds)
            .Select(id => (Id: id, Text: news.KeptByDigest.GetValueOrDefault(report.Ledger.State.Evidence[id].Sha256)))
            .Where(p => p.Text is { Length: > 0 })
            .ToImmutableDictionary(p => p.Id, p => p.Text!);
        return new(changes, channels.TitleOf(channel), kept, news.Present, news.Sha256) { Problem = news.Problem };
    }

    private async Task TellAsync(
        IStoreTransaction transaction, ReportSnapshot report, Person person, ChangedMessage changed, FlowInput.MessageChanged input, DateTimeOffset now)
    {
        // In the chat where it happened, or wherever else the person can be reached.
        var place = homes.OrderBy(h => h.Channel != changed.Channel).Select(h => h.For(person, report.Slug)).FirstOrDefault(c => c is not null);
        if (place is null)
        {
            return;
        }

        var kept = await transaction.FindConversationAsync(place, report.Slug);
        var state = kept is null ? FlowState.New : FlowStateJson.Read(kept.StateJson);
        var result = Flow.Step(state, input, await contexts.BuildAsync(transaction, report, person, place, [], now));
        await transaction.SaveConversationAsync(new(place, report.Slug, person.Id, FlowStateJson.Write(result.Next), kept?.LastActivityAt ?? now));
        await transaction.SayAsync(people, report, place, $"{changed.DedupeKeys[0]}:{report.Slug}:{person.Id}", result, now);
    }
}
