using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// The reminder ledger as people read it, newest first: what was claimed and then sent is one line, and what was claimed and waits
/// in the outbox says so.
/// </summary>
public static class ReminderLogs
{
    /// <param name="newest">Lines of the ledger that are looked at.</param>
    /// <param name="zoneOf">Person id → the zone in which times are shown.</param>
    public static async Task<ImmutableArray<ReminderLogRecord>> ReadAsync(
        IVerificationStore store, string slug, int newest, Func<string, DateTimeZone> zoneOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(zoneOf);
        var lines = await store.ReadReminderLogAsync(slug, newest, cancellationToken);
        var decided = lines
            .Where(l => l.Kind is ReminderLogKind.Sent or ReminderLogKind.Missed && l.Delivery is not null)
            .ToLookup(l => (l.PersonId, l.Delivery));
        var open = lines
            .Where(l => l is { Kind: ReminderLogKind.Claimed, Delivery: not null } && !decided.Contains((l.PersonId, l.Delivery)))
            .Select(l => l.Delivery!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var unsent = open.Count == 0 ? [] : (await store.ReadUnsentAsync(open, cancellationToken)).ToDictionary(u => u.IdempotencyKey, StringComparer.Ordinal);
        var reasons = lines.Where(l => l is { Kind: ReminderLogKind.Claimed, Delivery: not null }).ToLookup(l => (l.PersonId, l.Delivery), l => l.Reason);
        return
        [
            .. lines.Reverse()
                .Where(l => l is not { Kind: ReminderLogKind.Claimed, Delivery: not null } || !decided.Contains((l.PersonId, l.Delivery)))
                .Select(l => l switch
                {
                    { Kind: ReminderLogKind.Sent } => l with { Reason = reasons[(l.PersonId, l.Delivery)].FirstOrDefault() ?? l.Reason },
                    { Kind: ReminderLogKind.Claimed, Delivery: { } key } when unsent.TryGetValue(key, out var waits) =>
                        l with { Kind = ReminderLogKind.Waiting, Reason = $"{l.Reason} {Because(waits, zoneOf(l.PersonId))}" },
                    _ => l,
                }),
        ];
    }

    /// <summary>One line in words, without its instant.</summary>
    public static string Tell(ReminderLogRecord line, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(nameOf);
        var wentOut = line.Kind is ReminderLogKind.Sent or ReminderLogKind.Claimed or ReminderLogKind.Waiting;
        var how = wentOut && line.Step != EscalationStep.None ? $" as {EscalationStepNames.Of(line.Step)}{To(line, nameOf)}" : "";
        var id = line is { Kind: ReminderLogKind.Sent, Reference: { } reference } ? $" (id {Shorten.To(reference, 60)})" : "";
        return $"{Word(line.Kind)}{how}. {line.Reason}{id}";
    }

    private static string To(ReminderLogRecord line, Func<string, string> nameOf) =>
        line.Recipient is not { } recipient ? ""
        : line.Step == EscalationStep.SecondPerson ? $", {nameOf(recipient)}"
        : $" to {nameOf(recipient)}";

    private static string Word(ReminderLogKind kind) => kind switch
    {
        ReminderLogKind.Claimed => "made",
        ReminderLogKind.Acted => "answered",
        ReminderLogKind.Skipped => "missed",
        ReminderLogKind.Waiting => "waiting in the outbox",
        _ => ReminderLogWord.Of(kind),
    };

    private static string Because(UnsentOutbox waits, DateTimeZone zone) => waits switch
    {
        { IsGivenUp: true } => $"It is undeliverable: {waits.Reason}.",
        { Reason: null } => $"It is waiting to be sent over {waits.Channel}.",
        { Attempts: 0 } =>
            $"It is waiting in the outbox because {waits.Channel} did not accept it ({waits.Reason}); the next attempt is at "
                + $"{Instants.Tell(waits.NotBefore, zone)}.",
        _ =>
            $"It is waiting in the outbox because {waits.Channel} did not accept it ({waits.Reason}); {Counted.Of(waits.Attempts, "attempt")} so far, the next "
                + $"at {Instants.Tell(waits.NotBefore, zone)}.",
    };
}
