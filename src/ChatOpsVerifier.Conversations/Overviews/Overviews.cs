using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Overviews;

internal sealed class Overviews(
    IVerificationStore store,
    ComparedReports reports,
    IPrompts prompts,
    IEnumerable<IHomeConversations> homes,
    ReminderPolicies policies,
    IPeople people,
    TimeProvider time) : IOverviews
{
    public async Task<Message> BuildAsync(Person? person, string channel, CancellationToken cancellationToken)
    {
        var operators = string.Join(" or ", people.All.Where(p => p.Role == PersonRole.Operator).Select(p => p.Name));
        if (person is null)
        {
            return OverviewMessage.ForAStranger(operators);
        }

        var entries = new List<OverviewEntry>();
        foreach (var record in await store.ListReportsAsync(cancellationToken))
        {
            entries.Add(await EntryAsync(record, person, channel, cancellationToken));
        }

        return OverviewMessage.For(person, operators, entries);
    }

    private async Task<OverviewEntry> EntryAsync(ReportRecord record, Person person, string channel, CancellationToken cancellationToken)
    {
        var snapshot = await reports.ReadAsync(record, cancellationToken);
        return Permissions.MayAnswer(person)
            ? new(
                snapshot.Record,
                snapshot.Assessment,
                await ReminderAsync(record.Slug, person, cancellationToken),
                await BegunAsync(record.Slug, person, channel, cancellationToken))
            : new(snapshot.Record, snapshot.Assessment, null, null);
    }

    private async Task<string?> ReminderAsync(string slug, Person person, CancellationToken cancellationToken)
    {
        if (await store.FindReminderAsync(slug, person.Id, cancellationToken) is not { } row)
        {
            return null;
        }

        var (book, now) = (await policies.ReadAsync(store, slug, cancellationToken), time.GetUtcNow());
        return NextReminderNotice.Describe(
            new ReminderView(row.DueAt, row.SnoozedUntil, row.IsPaused, [], row.Snoozes, book.AbsenceOf(person.Id, now)), book.Of(person, row), now);
    }

    private async Task<string?> BegunAsync(string slug, Person person, string channel, CancellationToken cancellationToken)
    {
        var home = homes.Where(h => h.Channel == channel).Select(h => h.For(person, slug)).FirstOrDefault(h => h is not null);
        var open = home is null ? null : await prompts.FindAsync(home, slug, cancellationToken);
        return open?.Prompt.Message.Blocks.OfType<MessageBlock.Heading>().FirstOrDefault()?.Text;
    }
}
