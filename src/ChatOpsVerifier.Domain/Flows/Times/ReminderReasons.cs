using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Why nobody is reminded right now, in words that are the same in chat, on the page and on the command line.</summary>
public static class ReminderReasons
{
    /// <summary>The reasons, the one that decides first. Never empty.</summary>
    public static ImmutableArray<string> WhyNot(ReminderSituation situation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var zone = situation.Policy.Zone;
        var reasons = ImmutableArray.CreateBuilder<string>();
        Add(!situation.IsEnabled, "Reminders are switched off for everybody (Reminders:Enabled).");
        Add(situation.History.IsPass, "The report is PASS: nothing is pending, so there is nothing to remind of. It starts again when something goes stale, is reopened or refuted.");
        Add(!situation.IsReachable, "No configured channel reaches the person.");
        Add(situation.History.IsPaused, "Reminders are paused on request, until “remind on”.");
        if (situation.Away is { } away && away.Until > now)
        {
            reasons.Add($"Out of office until {Words.Instant(away.Until, zone)}; meanwhile {(situation.StandIn is { } other ? $"{other} is reminded" : "nobody is reminded because nobody covers")}.");
        }

        if (situation.Waiting is { } waiting)
        {
            reasons.Add($"One was created and is waiting in the outbox: {waiting}");
        }

        if (situation.History.SnoozedUntil is { } until && until > now)
        {
            reasons.Add($"Snoozed until {Words.Instant(until, zone)}.");
        }

        if (situation.IsEnabled && situation.Next is { } next)
        {
            AddPlan(reasons, situation, next, now);
        }
        else if (reasons.Count == 0)
        {
            reasons.Add("No reminder is planned: working days, working hours and quiet hours leave no time for one.");
        }

        return reasons.ToImmutable();

        void Add(bool holds, string reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    /// <summary>"a private message", "a mention in the team's channel", "a message to the second person".</summary>
    public static string Of(EscalationStep step) => step switch
    {
        EscalationStep.Channel => "a mention in the team's channel",
        EscalationStep.SecondPerson => "a message to the second person",
        _ => "a private message",
    };

    private static void AddPlan(ImmutableArray<string>.Builder reasons, ReminderSituation situation, PlannedStep next, DateTimeOffset now)
    {
        var (policy, history) = (situation.Policy, situation.History);
        if (next.DueAt <= now)
        {
            reasons.Add("One is due right now; it goes out with the next check for due reminders.");
            return;
        }

        var silence = history.Sent == 0
            ? $"the last activity was at {Words.Instant(history.LastActivityAt, policy.Zone)}"
            : $"{Words.Count(history.Sent, "reminder")} {(history.Sent == 1 ? "has" : "have")} gone out since the last activity, at {Words.Instant(history.LastActivityAt, policy.Zone)}";
        reasons.Add($"Not due yet: {silence}, and the next, {Of(next.Step)}, goes out at {Words.Instant(next.DueAt, policy.Zone)}{Rule(situation, next)}.");
        if (situation.NextWithoutCalendar(now) is { } wanted && wanted.DueAt < next.DueAt && ReminderCalendar.WhyNot(policy, wanted.DueAt) is { } held)
        {
            reasons.Add($"It would go out at {Words.Instant(wanted.DueAt, policy.Zone)}, but {held}.");
        }
    }

    private static string Rule(ReminderSituation situation, PlannedStep next) => situation switch
    {
        { History.AskedFor: not null } => ", as requested",
        { Policy.Rhythm: { } rhythm } when next.Step == EscalationStep.Private => $", because it is scheduled {RhythmWords.Tell(rhythm)}",
        _ when next.Step == EscalationStep.Channel => $", {Words.Span(situation.Ladder.ChannelAfter ?? default)} without a reply after the first private one",
        _ when next.Step == EscalationStep.SecondPerson => $", {Words.Span(situation.Ladder.SecondAfter ?? default)} without a reply after the step before",
        { History.Sent: 0, Position.AcknowledgedAt: not null } => $", {Words.Span(situation.Ladder.AcknowledgedFor)} without a reply after “I'm on it”",
        { History.Sent: 0 } => $", after {Words.Span(situation.Policy.FirstAfter)} without a reply",
        _ => $", {Words.About(ReminderSchedule.Wait(situation.Policy, situation.History.Sent))} after the last one",
    };
}
