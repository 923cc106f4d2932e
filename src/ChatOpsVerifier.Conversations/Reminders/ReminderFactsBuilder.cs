using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>Puts together what "why" and "why not" are answered from.</summary>
internal sealed class ReminderFactsBuilder(EscalationLadders ladders, ReminderPlaces places, IPeople people, IOptions<ReminderOptions> options)
{
    /// <param name="row">As kept; null: nothing was planned yet.</param>
    /// <param name="log">Lines of this person, newest first.</param>
    public ReminderFacts Of(
        PolicyBook book, Person person, string slug, ReminderRecord? row, bool isPass, IEnumerable<ReminderLogRecord> log, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(book);
        var recipient = book.RecipientOf(person, now) ?? person;
        var policy = book.Of(person, recipient, row);
        var ladder = ladders.Of(recipient, slug);
        row ??= new ReminderRecord(slug, person.Id, new("", ""), null, now, 0, null, null, false);
        var next = row.DueAt is { } due && ReminderPlanner.Next(row, policy, ladder, isPass, now, row.LastActivityAt) is { } planned
            ? planned with { DueAt = due }
            : null;
        var away = book.AbsenceOf(person.Id, now);
        return new ReminderFacts(policy, ladder, ReminderPlanner.HistoryOf(row, isPass), ReminderPlanner.PositionOf(row), row.LastActivityAt, next)
        {
            IsEnabled = options.Value.Enabled,
            IsReachable = places.For(recipient, slug, row.Conversation.Id.Length == 0 ? null : row.Conversation) is not null,
            Away = away,
            StandIn = away is not null && recipient.Id != person.Id ? people.NameOf(recipient.Id) : null,
            Waiting = log.FirstOrDefault(l => l.Kind == ReminderLogKind.Waiting)?.Reason,
        };
    }

    /// <summary>The last reminder in a sentence; null: none went out.</summary>
    public static string? Last(IEnumerable<ReminderLogRecord> log, Func<string, string> nameOf, DateTimeZone zone) =>
        log.FirstOrDefault(l => l.Kind is ReminderLogKind.Sent or ReminderLogKind.Claimed or ReminderLogKind.Waiting) is { } last
            ? $"{Instants.Tell(last.At, zone)}: {ReminderLogs.Tell(last, nameOf)}"
            : null;
}
