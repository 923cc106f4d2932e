using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What a change of a report means for one operator's reminder of it. Pure: <see cref="ReminderScheduler"/> reads before and saves after.</summary>
/// <param name="Row">As it is saved; null: nothing was planned yet.</param>
/// <param name="Action">What somebody just did; null: the calendar or an import changed the report.</param>
/// <param name="Mine">The part of <paramref name="Action"/> that counts for this operator, because they did it or somebody who covers for them did; null: none
/// of it.</param>
/// <param name="Zone">In which the log tells times.</param>
/// <param name="PlaceOf">The conversation that reaches the operator, given where they acted last; null: none does.</param>
/// <param name="Plan">The row with its next reminder, by the policy in force and the effects of the action.</param>
internal sealed record RescheduleDecision(
    string Slug,
    Person Operator,
    ReminderRecord? Row,
    PersonAction? Action,
    PersonAction? Mine,
    bool IsPass,
    DateTimeOffset Now,
    DateTimeZone Zone,
    Func<ConversationRef?, ConversationRef?> PlaceOf,
    Func<ReminderRecord, IReadOnlyCollection<FlowEffect>, ReminderRecord> Plan)
{
    private IReadOnlyCollection<FlowEffect> Effects => Mine?.Effects ?? [];

    private bool CountsAsActivity => Mine is { CountsAsActivity: true };

    public ReminderChange Decide()
    {
        var change = Row is not null && Mine is null && !IsPass && Action is { IsWork: true } ? RestartEscalation(Row, Action.Person) : ReminderChange.None;
        var row = change.Row ?? Row;
        return Place(row) is { } place ? change.Then(Reschedule(row, place)) : change;
    }

    /// <summary>Somebody else worked on the report: nobody is mentioned in the channel about a report that was just worked on.</summary>
    public ReminderChange RestartEscalation(ReminderRecord before, Person by)
    {
        if (before.Reached == EscalationStep.None)
        {
            return ReminderChange.None;
        }

        var restarted = ReminderPlanner.EscalationRestarted(before);
        // One that was asked for and is due is the sweep's to send; planned again, it would be lost.
        var after = before.AskedFor <= Now ? restarted : Plan(restarted, []);
        return new(
            after,
            [Planned(after, $"{by.Name} worked on this report: escalation starts over. Next {Instants.Tell(after.DueAt, Zone)}.")],
            before.Reached >= EscalationStep.Channel ? $"{by.Name} has worked on it" : null);
    }

    /// <summary>What the last reminder led to, and the end of its escalation.</summary>
    public static ReminderChange Answer(ReminderRecord before, ReminderRecord after, PersonAction by, DateTimeOffset now)
    {
        if (before.LastSlot is not { } slot)
        {
            return ReminderChange.None;
        }

        (ReminderLogKind Kind, string Reason)? line = by switch
        {
            { CountsAsActivity: true } when by.Effects.Any(e => e is FlowEffect.Acknowledge) =>
                (ReminderLogKind.Acted, $"{by.Person.Name} said: I'm on it. That settles nothing; reminders resume if nothing follows."),
            { CountsAsActivity: true } =>
                (ReminderLogKind.Acted, $"{by.Person.Name} {(by.Records ? "recorded something" : "answered")}: escalation starts over."),
            _ when before.SeenAt is null && after.SeenAt is not null => (ReminderLogKind.Seen, $"{by.Person.Name} opened the conversation."),
            _ => null,
        };
        ImmutableArray<ReminderLogRecord> log = line is var (kind, reason)
            ? [new(before.Slug, before.PersonId, slot, kind, reason, now) { Step = before.Reached, Recipient = by.Person.Id }]
            : [];
        return new(null, log, by.CountsAsActivity && before.Reached >= EscalationStep.Channel ? $"{by.Person.Name} has answered" : null);
    }

    private ReminderChange Reschedule(ReminderRecord? row, ConversationRef place)
    {
        var before = row ?? new ReminderRecord(Slug, Operator.Id, place, null, Now, 0, null, null, false);
        var after = IsForTheSweep(before) ? before : Plan(Changed(before, place), Effects);
        var change = new ReminderChange(row is null || after != row ? after : null, []);
        change = Mine is { } mine ? change.Then(Answer(before, after, mine, Now)) : change;
        if (IsPass && Mine is null && before.Reached >= EscalationStep.Channel)
        {
            change = change with { Resolved = "The report is PASS" };
        }

        return Reason(row, after) is { } reason ? change with { Log = change.Log.Add(Planned(after, reason)) } : change;
    }

    /// <summary>Where the operator is reminded from now on; null: nowhere.</summary>
    private ConversationRef? Place(ReminderRecord? row)
    {
        var own = Mine?.Person.Id == Operator.Id ? Mine.Conversation : null;
        return PlaceOf(CountsAsActivity ? own ?? row?.Conversation : row?.Conversation) ?? own;
    }

    /// <summary>
    /// What is due already is the sweep's to send, whatever else changes the report: planned again, a reminder that was asked for would be lost.
    /// </summary>
    private bool IsForTheSweep(ReminderRecord before) =>
        Mine is null && !IsPass && before is { DueAt: { } due, IsPaused: false } && due <= Now;

    private ReminderRecord Changed(ReminderRecord before, ConversationRef place)
    {
        var after = CountsAsActivity ? ReminderPlanner.Active(before, place, Now, Mine!.Records) : before;
        after = Mine is { CountsAsActivity: false } && after is { LastSlot: not null, SeenAt: null } ? after with { SeenAt = Now } : after;
        return IsPass ? ReminderPlanner.AtPass(after) : after;
    }

    private ReminderLogRecord Planned(ReminderRecord after, string reason) =>
        new(Slug, Operator.Id, Slots.Of(after.DueAt), ReminderLogKind.Planned, reason, Now);

    /// <summary>Every turn of an operator moves the next reminder, and the row itself says so; the log holds what a person would ask about.</summary>
    /// <returns>A sentence; null: nothing worth a line.</returns>
    private string? Reason(ReminderRecord? before, ReminderRecord after)
    {
        var next = Instants.Tell(after.DueAt, Zone);
        return after switch
        {
            { DueAt: null } when IsPass => before?.DueAt is null && before is not null ? null : "The report is PASS: nothing is pending.",
            { IsPaused: true } => before is { IsPaused: true } ? null : "Paused on request.",
            { DueAt: null } => null,
            _ when Asked<FlowEffect.Snooze>() is not null => $"Snoozed on request; next {next}.",
            _ when Asked<FlowEffect.Acknowledge>() is not null => $"“I'm on it”; if nothing follows, escalation starts over {next}.",
            _ when Asked<FlowEffect.RemindAt>() is not null => $"Requested; next {next}.",
            _ when Asked<FlowEffect.RemindEvery>() is not null => $"A rhythm was requested; next {next}.",
            _ when Asked<FlowEffect.RemindAsConfigured>() is not null => $"The configured rhythm was requested; next {next}.",
            _ when Asked<FlowEffect.ChangePolicy>() is { } change => $"{WhatChanged(change)}; next {next}.",
            _ when before is null => $"The report is not PASS; first reminder {next}.",
            _ when before.DueAt is null => $"Reminders start again; next {next}.",
            _ => null,
        };
    }

    private T? Asked<T>()
        where T : FlowEffect => Effects.OfType<T>().FirstOrDefault();

    private static string WhatChanged(FlowEffect.ChangePolicy change) => change.Field switch
    {
        PolicyField.FirstAfter => "A different wait before the first reminder was requested",
        PolicyField.Interval or PolicyField.BackOff or PolicyField.Cap => "Different waits between reminders were requested",
        PolicyField.Due => "A different due date was requested",
        PolicyField.Zone => "A different time zone was requested",
        PolicyField.QuietHours => "Different quiet hours were requested",
        PolicyField.Away when change.Value.Away is not null => "Out of office",
        PolicyField.Away => "Back from being out of office",
        _ => "Different working hours or days were requested",
    };
}
