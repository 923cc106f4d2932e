using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

public sealed class ReminderPlannerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConversationRef Place = new("web", "r/operator");
    private static readonly ReminderPolicy Policy = new() { FirstAfter = TimeSpan.FromHours(4), Interval = TimeSpan.FromHours(24), BackOff = 2, Cap = TimeSpan.FromDays(7) };

    private readonly ReminderRecord _quiet = new("r", "operator", Place, null, Monday, 0, null, null, false);

    [Fact]
    public void Plan_Silence_RemindsAfterTheFirstWait() => Assert.Equal(Monday.AddHours(4), Plan(_quiet).DueAt);

    [Fact]
    public void Plan_AfterReminders_WaitsLongerEachTime()
    {
        var once = ReminderPlanner.Sent(_quiet, Monday.AddHours(4));
        var twice = ReminderPlanner.Sent(once, Monday.AddHours(28));

        Assert.Equal(Monday.AddHours(28), Plan(once, now: Monday.AddHours(4)).DueAt);
        Assert.Equal(Monday.AddHours(76), Plan(twice, now: Monday.AddHours(28)).DueAt);
    }

    [Fact]
    public void Active_AfterReminders_StartsTheSilenceAnew()
    {
        var reminded = ReminderPlanner.Sent(_quiet, Monday.AddHours(4));
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
    public void Plan_RemindEvery_KeepsItsHourUntilSomethingElseIsAskedFor()
    {
        var tomorrow = Monday.AddDays(1);
        var daily = Plan(_quiet, new FlowEffect.RemindEvery(TimeSpan.FromDays(1), tomorrow));
        Assert.Equal(tomorrow, daily.DueAt);

        // The sweep is half a minute late each time, and no back-off makes the waits longer.
        for (var day = 1; day <= 5; day++)
        {
            var late = Monday.AddDays(day).AddSeconds(30);
            daily = Plan(ReminderPlanner.Sent(daily, late), now: late);
            Assert.Equal(Monday.AddDays(day + 1), daily.DueAt);
        }

        var active = ReminderPlanner.Active(daily, Place, Monday.AddDays(5).AddHours(6));
        Assert.Equal(Monday.AddDays(6).AddHours(6), Plan(active, now: Monday.AddDays(5).AddHours(6)).DueAt);
        Assert.Equal(Monday.AddDays(5).AddHours(10), Plan(active, new FlowEffect.RemindAsConfigured(), Monday.AddDays(5).AddHours(6)).DueAt);
    }

    [Fact]
    public void Sent_InARhythmAfterALongDowntime_CountsFromNow()
    {
        var daily = Plan(_quiet, new FlowEffect.RemindEvery(TimeSpan.FromDays(1), Monday.AddDays(1)));
        var back = Monday.AddDays(9).AddHours(2);

        Assert.Equal(back.AddDays(1), Plan(ReminderPlanner.Sent(daily, back), now: back).DueAt);
    }

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
