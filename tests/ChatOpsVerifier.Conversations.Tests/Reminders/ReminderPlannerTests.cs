using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

public sealed class ReminderPlannerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConversationRef Place = new("web", "r/operator");
    private static readonly ReminderPolicy Policy = new()
    {
        FirstAfter = TimeSpan.FromHours(4),
        Interval = TimeSpan.FromHours(24),
        BackOff = 2,
        Cap = TimeSpan.FromDays(7)
    };

    private readonly ReminderRecord _quiet = new("r", "operator", Place, null, Monday, 0, null, null, false);

    [Fact]
    public void Plan_NoReply_RemindsAfterTheFirstWait() => Assert.Equal(Monday.AddHours(4), Plan(_quiet).DueAt);

    [Fact]
    public void Plan_AfterReminders_WaitsLongerEachTime()
    {
        var once = ReminderPlanner.Sent(_quiet, Policy, Monday.AddHours(4));
        var twice = ReminderPlanner.Sent(once, Policy, Monday.AddHours(28));

        Assert.Equal(Monday.AddHours(28), Plan(once, now: Monday.AddHours(4)).DueAt);
        Assert.Equal(Monday.AddHours(76), Plan(twice, now: Monday.AddHours(28)).DueAt);
    }

    [Fact]
    public void Active_AfterReminders_StartsTheWaitAgain()
    {
        var reminded = ReminderPlanner.Sent(_quiet, Policy, Monday.AddHours(4));
        var active = ReminderPlanner.Active(reminded, Place, Monday.AddHours(5));

        Assert.Equal((0, null), (active.Sent, active.LastSentAt));
        Assert.Equal(Monday.AddHours(9), Plan(active, now: Monday.AddHours(5)).DueAt);
    }

    [Fact]
    public void Plan_Pass_RemindsOfNothing() => Assert.Null(ReminderPlanner.Plan(_quiet, [], Policy, isPass: true, Monday).DueAt);

    [Fact]
    public void Plan_Snooze_HoldsUntilThenWhateverIsDoneMeanwhile()
    {
        var snoozed = Plan(_quiet, new FlowEffect.Snooze(Monday.AddDays(2)));
        Assert.Equal(Monday.AddDays(2), snoozed.DueAt);

        var active = ReminderPlanner.Active(snoozed, Place, Monday.AddHours(1));
        Assert.Equal(Monday.AddDays(2), Plan(active, now: Monday.AddHours(1)).DueAt);
    }

    [Fact]
    public void Plan_SnoozeOver_IsForgotten()
    {
        var snoozed = Plan(_quiet, new FlowEffect.Snooze(Monday.AddHours(2)));
        Assert.Null(Plan(snoozed, now: Monday.AddHours(3)).SnoozedUntil);
    }

    [Fact]
    public void Plan_RemindAt_IsThatInstantEvenBeforeTheFirstWait() =>
        Assert.Equal(Monday.AddHours(1), Plan(_quiet, new FlowEffect.RemindAt(Monday.AddHours(1))).DueAt);

    [Fact]
    public void Plan_RhythmByDays_KeepsItsHourWhateverIsAnsweredAndWhen()
    {
        var policy = Policy with { Rhythm = new Rhythm.ByDays(1, new(9, 0), Weekdays.All, new(2026, 11, 24)) };
        var daily = ReminderPlanner.Plan(_quiet, [], policy, isPass: false, Monday);
        Assert.Equal(Monday.AddDays(1), daily.DueAt);

        // The sweep is half a minute late each time, and no back-off makes the waits longer.
        for (var day = 1; day <= 5; day++)
        {
            var late = Monday.AddDays(day).AddSeconds(30);
            daily = ReminderPlanner.Plan(ReminderPlanner.Sent(daily, policy, late), [], policy, isPass: false, late);
            Assert.Equal(Monday.AddDays(day + 1), daily.DueAt);
        }

        foreach (var hours in new[] { 0.1, 6, 14, 23.9 })
        {
            var at = Monday.AddDays(5).AddHours(hours);
            Assert.Equal(Monday.AddDays(6), ReminderPlanner.Plan(ReminderPlanner.Active(daily, Place, at), [], policy, isPass: false, at).DueAt);
        }
    }

    [Fact]
    public void Sent_InARhythmAfterALongDowntime_CatchesUpOnceAndKeepsTheHour()
    {
        var policy = Policy with { Rhythm = new Rhythm.ByDays(1, new(9, 0), Weekdays.All, new(2026, 11, 24)) };
        var daily = ReminderPlanner.Plan(_quiet, [], policy, isPass: false, Monday);
        var back = Monday.AddDays(9).AddHours(2);

        Assert.Equal(Monday.AddDays(10), ReminderPlanner.Plan(ReminderPlanner.Sent(daily, policy, back), [], policy, isPass: false, back).DueAt);
    }

    [Fact]
    public void Plan_RemindAt_HoldsThroughWhatIsDoneMeanwhileAndOutsideWorkingHours()
    {
        var policy = Policy with { WorkingHours = new(new(9, 0), new(17, 0)), QuietHours = new(new(22, 0), new(7, 0)) };
        var asked = ReminderPlanner.Plan(_quiet, [new FlowEffect.RemindAt(Monday.AddHours(11))], policy, isPass: false, Monday);
        var active = ReminderPlanner.Active(asked, Place, Monday.AddHours(1));

        Assert.Equal(Monday.AddHours(11), ReminderPlanner.Plan(active, [], policy, isPass: false, Monday.AddHours(1)).DueAt);
        Assert.Null(ReminderPlanner.Postponed(asked, policy, Monday.AddHours(11)));
        Assert.Equal(Monday.AddHours(22), ReminderPlanner.Plan(_quiet, [new FlowEffect.RemindAt(Monday.AddHours(14))], policy, isPass: false, Monday).DueAt);
    }

    [Fact]
    public void Postponed_OutsideTheCalendar_IsWhenItMayGoOut()
    {
        var policy = Policy with { WorkingHours = new(new(9, 0), new(17, 0)), WorkingDays = Weekdays.MondayToFriday };
        var due = _quiet with { DueAt = Monday.AddHours(4) };

        Assert.Null(ReminderPlanner.Postponed(due, policy, Monday.AddHours(5)));
        Assert.Equal(Monday.AddDays(1), ReminderPlanner.Postponed(due, policy, Monday.AddHours(9)));
        Assert.Equal(Monday.AddDays(7), ReminderPlanner.Postponed(due, policy, Monday.AddDays(5)));
    }

    [Fact]
    public void Plan_Snoozes_AreCountedUntilSomethingIsRecorded()
    {
        var twice = Plan(Plan(_quiet, new FlowEffect.Snooze(Monday.AddHours(2))), new FlowEffect.RemindAt(Monday.AddHours(9), PutsOff: true));
        Assert.Equal(2, Plan(twice, new FlowEffect.RemindAt(Monday.AddHours(1))).Snoozes);
        Assert.Equal(2, ReminderPlanner.Active(twice, Place, Monday).Snoozes);
        Assert.Equal(0, ReminderPlanner.Active(twice, Place, Monday, records: true).Snoozes);
    }

    [Fact]
    public void Plan_NobodyToRemind_WaitsUntilSomebodyIsBack() =>
        Assert.Equal(Monday.AddDays(3), ReminderPlanner.Plan(_quiet, [], Policy, isPass: false, Monday, notBefore: Monday.AddDays(3)).DueAt);

    [Fact]
    public void Plan_PausedThenResumed_GoesOnWhereItWas()
    {
        var paused = Plan(_quiet, new FlowEffect.PauseReminders());
        Assert.Null(paused.DueAt);
        Assert.Null(Plan(ReminderPlanner.Active(paused, Place, Monday.AddHours(1)), now: Monday.AddHours(1)).DueAt);

        Assert.Equal(Monday.AddHours(4), Plan(paused, new FlowEffect.ResumeReminders()).DueAt);
    }

    private static ReminderRecord Plan(ReminderRecord record, FlowEffect? effect = null, DateTimeOffset? now = null) =>
        ReminderPlanner.Plan(record, effect is null ? [] : [effect], Policy, isPass: false, now ?? Monday);
}
