using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// The reminder ledger as people read it, newest first: what was claimed and then sent is one line, and what was claimed and waits
/// in the outbox says so.
/// </summary>
public static class ReminderLogs
{
    /// <summary>Not written down: an outage may end at any moment.</summary>
    public const string Waiting = "waiting";

    /// <param name="newest">Lines of the ledger that are looked at.</param>
    /// <param name="zoneOf">Person id → the zone in which times are told.</param>
    public static async Task<ImmutableArray<ReminderLogRecord>> ReadAsync(IVerificationStore store, string slug, int newest, Func<string, DateTimeZone> zoneOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(zoneOf);
        var lines = await store.ReadReminderLogAsync(slug, newest, cancellationToken);
        var decided = lines.Where(l => l.What is "sent" or "missed" && l.Delivery is not null).ToLookup(l => (l.PersonId, l.Delivery));
        var open = lines.Where(l => l is { What: "claimed", Delivery: not null } && !decided.Contains((l.PersonId, l.Delivery))).Select(l => l.Delivery!).Distinct(StringComparer.Ordinal).ToList();
        var unsent = open.Count == 0 ? [] : (await store.ReadUnsentAsync(open, cancellationToken)).ToDictionary(u => u.IdempotencyKey, StringComparer.Ordinal);
        var reasons = lines.Where(l => l is { What: "claimed", Delivery: not null }).ToLookup(l => (l.PersonId, l.Delivery), l => l.Reason);
        return
        [
            .. lines.Reverse()
                .Where(l => l is not { What: "claimed", Delivery: not null } || !decided.Contains((l.PersonId, l.Delivery)))
                .Select(l => l switch
                {
                    { What: "sent" } => l with { Reason = reasons[(l.PersonId, l.Delivery)].FirstOrDefault() ?? l.Reason },
                    { What: "claimed", Delivery: { } key } when unsent.TryGetValue(key, out var waits) => l with { What = Waiting, Reason = $"{l.Reason} {Because(waits, zoneOf(l.PersonId))}" },
                    _ => l,
                }),
        ];
    }

    /// <summary>One line in words, without its instant.</summary>
    public static string Tell(ReminderLogRecord line, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(nameOf);
        var how = line.What is "sent" or "claimed" or Waiting && line.Step != Domain.Reminders.EscalationStep.None ? $" as {Domain.Flows.Times.ReminderReasons.Of(line.Step)}{(line.Recipient is { } to ? $"{(line.Step == Domain.Reminders.EscalationStep.SecondPerson ? "," : " to")} {nameOf(to)}" : "")}" : "";
        var id = line is { What: "sent", Reference: { } reference } ? $" (id {ChatOpsVerifier.Conversations.Ports.PlainText.Short(reference, 60)})" : "";
        return $"{Word(line.What)}{how}. {line.Reason}{id}";
    }

    private static string Word(string what) => what switch
    {
        "claimed" => "made",
        "acted" => "answered",
        "skipped" => "missed",
        Waiting => "waiting in the outbox",
        _ => what,
    };

    private static string Because(UnsentOutbox waits, DateTimeZone zone) => waits switch
    {
        { IsGivenUp: true } => $"It is undeliverable: {waits.Reason}.",
        { Reason: null } => $"It is waiting to be sent over {waits.Channel}.",
        { Attempts: 0 } => $"It is waiting in the outbox because {waits.Channel} did not accept it ({waits.Reason}); the next attempt is at {Slots.Tell(waits.NotBefore, zone)}.",
        _ => $"It is waiting in the outbox because {waits.Channel} did not accept it ({waits.Reason}); {waits.Attempts:N0} {(waits.Attempts == 1 ? "attempt" : "attempts")} so far, the next at {Slots.Tell(waits.NotBefore, zone)}.",
    };
}
