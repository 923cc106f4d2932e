using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Reminders;

internal sealed class PolicyInForceReader(IVerificationStore store, ReminderPolicies policies, TimeProvider time) : IPolicyInForceReader
{
    public async Task<PolicyInForce> FindAsync(string slug, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (book, now) = (await policies.ReadAsync(store, slug, cancellationToken), time.GetUtcNow());
        var row = await store.FindReminderAsync(slug, person.Id, cancellationToken);
        var view = row is null ? null : new ReminderView(row.DueAt, row.SnoozedUntil, row.IsPaused, [], row.Snoozes, book.AbsenceOf(person.Id, now));
        return new(person, book.Of(person, row), view, book.RecipientOf(person, now), book);
    }
}
