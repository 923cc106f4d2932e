using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Why nobody is reminded right now, in words that are the same in chat, on the page and on the command line.</summary>
public static class WhyNotReminded
{
    /// <summary>The reasons, the one that decides first. Never empty.</summary>
    public static ImmutableArray<string> WhyNot(ReminderFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var zone = facts.Policy.Zone;
        var reasons = ImmutableArray.CreateBuilder<string>();
        Add(!facts.IsEnabled, "Reminders are switched off for everybody (Reminders:Enabled).");
        Add(
            facts.History.IsPass,
            "The report is PASS: nothing is pending, so there is nothing to remind of. It starts again when something goes stale, is reopened or refuted.");
        Add(!facts.IsReachable, "No configured channel reaches the person.");
        Add(facts.History.IsPaused, "Reminders are paused on request, until “remind on”.");
        if (facts.Away is { } away && away.Until > now)
        {
            reasons.Add(
                $"Out of office until {Instants.Tell(away.Until, zone)}; meanwhile "
                    + $"{(facts.StandIn is { } other ? $"{other} is reminded" : "nobody is reminded because nobody covers")}.");
        }

        if (facts.Waiting is { } waiting)
        {
            reasons.Add($"One was created and is waiting in the outbox: {waiting}");
        }

        if (facts.History.SnoozedUntil is { } until && until > now)
        {
            reasons.Add($"Snoozed until {Instants.Tell(until, zone)}.");
        }

        if (facts.IsEnabled && facts.Next is { } next)
        {
            AddPlan(reasons, facts, next, now);
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

    private static void AddPlan(ImmutableArray<string>.Builder reasons, ReminderFacts facts, PlannedStep next, DateTimeOffset now)
    {
        var (policy, history) = (facts.Policy, facts.History);
        if (next.DueAt <= now)
        {
            reasons.Add("One is due right now; it goes out with the next check for due reminders.");
            return;
        }

        var silence = history.Sent == 0
            ? $"the last activity was at {Instants.Tell(history.LastActivityAt, policy.Zone)}"
            : $"{Counted.Of(history.Sent, "reminder")} {Counted.Verb(history.Sent, "has", "have")} gone out since the last activity, at "
                + $"{Instants.Tell(history.LastActivityAt, policy.Zone)}";
        reasons.Add(
            $"Not due yet: {silence}, and the next, {EscalationStepNames.Of(next.Step)}, goes out at {Instants.Tell(next.DueAt, policy.Zone)}"
                + $"{Rule(facts, next)}.");
        if (facts.NextWithoutCalendar(now) is { } wanted && wanted.DueAt < next.DueAt && ReminderCalendar.WhyNot(policy, wanted.DueAt) is { } held)
        {
            reasons.Add($"It would go out at {Instants.Tell(wanted.DueAt, policy.Zone)}, but {held}.");
        }
    }

    private static string Rule(ReminderFacts facts, PlannedStep next) => facts switch
    {
        { History.AskedFor: not null } => ", as requested",
        { Policy.Rhythm: { } rhythm } when next.Step == EscalationStep.Private => $", because it is scheduled {RhythmRequests.Tell(rhythm)}",
        _ when next.Step == EscalationStep.Channel => $", {Durations.Of(facts.Ladder.ChannelAfter ?? default)} without a reply after the first private one",
        _ when next.Step == EscalationStep.SecondPerson => $", {Durations.Of(facts.Ladder.SecondAfter ?? default)} without a reply after the step before",
        { History.Sent: 0, Position.AcknowledgedAt: not null } => $", {Durations.Of(facts.Ladder.AcknowledgedFor)} without a reply after “I'm on it”",
        { History.Sent: 0 } => $", after {Durations.Of(facts.Policy.FirstAfter)} without a reply",
        _ => $", {Durations.About(ReminderSchedule.Wait(facts.Policy, facts.History.Sent))} after the last one",
    };
}
