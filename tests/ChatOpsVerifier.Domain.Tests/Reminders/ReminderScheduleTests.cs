using ChatOpsVerifier.Domain.Reminders;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Reminders;

public class ReminderScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReminderPolicy Policy = new()
    {
        FirstAfter = TimeSpan.FromHours(4),
        Interval = TimeSpan.FromHours(24),
        BackOff = 2,
        Cap = TimeSpan.FromDays(3)
    };
    private static readonly ReminderHistory Fresh = new(Noon, 0, null, null, IsPaused: false, IsPass: false);

    private static readonly Gen<TimeSpan> Spans = Gen.Long[0, TimeSpan.FromDays(30).Ticks].Select(TimeSpan.FromTicks);
    private static readonly Gen<DateTimeOffset> Instants = Gen.Long[0, TimeSpan.FromDays(365).Ticks].Select(t => Noon.AddTicks(t));
    private static readonly Gen<ReminderPolicy> Policies = Gen.Select(Spans, Spans, Gen.Double[0, 10], Spans, (first, interval, backOff, cap) =>
        new ReminderPolicy { FirstAfter = first, Interval = interval, BackOff = backOff, Cap = cap });
    private static readonly Gen<ReminderHistory> Histories = Gen.Select(
        Instants, Gen.Int[0, 50], Gen.Select(Gen.Bool, Instants), Gen.Select(Gen.Bool, Instants), (activity, sent, last, snooze) =>
        new ReminderHistory(activity, sent, last.Item1 ? last.Item2 : null, snooze.Item1 ? snooze.Item2 : null, IsPaused: false, IsPass: false));

    [Fact]
    public void NextDue_NothingSentYet_IsTheFirstWaitAfterTheLastActivity() =>
        Assert.Equal(Noon.AddHours(4), ReminderSchedule.NextDue(Policy, Fresh, Noon));

    [Theory]
    [InlineData(1, 24)]
    [InlineData(2, 48)]
    [InlineData(3, 72)]
    [InlineData(400, 72)]
    public void NextDue_AfterReminders_BacksOffUpToTheCap(int sent, int hours) =>
        Assert.Equal(Noon.AddHours(hours), ReminderSchedule.NextDue(Policy, Fresh with { Sent = sent, LastSentAt = Noon }, Noon));

    [Fact]
    public void NextDue_Snoozed_IsNotBeforeTheSnoozeEnds()
    {
        Assert.Equal(Noon.AddDays(9), ReminderSchedule.NextDue(Policy, Fresh with { SnoozedUntil = Noon.AddDays(9) }, Noon));
        Assert.Equal(Noon.AddHours(4), ReminderSchedule.NextDue(Policy, Fresh with { SnoozedUntil = Noon.AddHours(1) }, Noon));
    }

    [Fact]
    public void NextDue_PausedOrPass_IsNever()
    {
        Assert.Null(ReminderSchedule.NextDue(Policy, Fresh with { IsPaused = true }, Noon));
        Assert.Null(ReminderSchedule.NextDue(Policy, Fresh with { IsPass = true }, Noon));
    }

    [Fact]
    public void NextDue_ActivityAfterReminders_StartsFromTheFirstWaitAgain() =>
        Assert.Equal(Noon.AddHours(4), ReminderSchedule.NextDue(Policy, Fresh with { Sent = 0, LastSentAt = null }, Noon.AddHours(1)));

    [Fact]
    public void NextDue_OffsetOfTheActivity_DoesNotMatter()
    {
        var elsewhere = Fresh with { LastActivityAt = Noon.ToOffset(TimeSpan.FromHours(9)) };

        Assert.Equal(ReminderSchedule.NextDue(Policy, Fresh, Noon), ReminderSchedule.NextDue(Policy, elsewhere, Noon));
        Assert.Equal(TimeSpan.Zero, ReminderSchedule.NextDue(Policy, elsewhere, Noon)!.Value.Offset);
    }

    [Fact]
    public void NextDue_LongDowntime_YieldsOneCatchUp() => Gen.Select(Policies, Histories, Spans).Sample((policy, history, down) =>
    {
        if (policy.Interval <= TimeSpan.Zero || policy.Cap <= TimeSpan.Zero || ReminderSchedule.NextDue(policy, history, history.LastActivityAt) is not { } due)
        {
            return;
        }

        // The program comes back long after the reminder was due, and sends it.
        var back = due + down;
        var sent = history with { Sent = history.Sent + 1, LastSentAt = back };

        Assert.True(ReminderSchedule.NextDue(policy, sent, back) > back);
    });

    [Fact]
    public void NextDue_LaterHistory_IsNeverDueEarlier() => Gen.Select(Policies, Histories, Spans).Sample((policy, history, more) =>
    {
        var now = Noon.AddDays(400);
        var due = ReminderSchedule.NextDue(policy, history, now);

        Assert.True(ReminderSchedule.NextDue(policy, history with { LastActivityAt = history.LastActivityAt + more }, now + more) >= due);
        Assert.True(ReminderSchedule.NextDue(policy, history with { SnoozedUntil = (history.SnoozedUntil ?? Noon) + more }, now) >= due);
    });

    [Fact]
    public void NextDue_TimePassing_DoesNotMoveIt() => Gen.Select(Policies, Histories, Spans, Spans).Sample((policy, history, a, b) =>
    {
        var known = Noon.AddDays(400);

        Assert.Equal(ReminderSchedule.NextDue(policy, history, known + a), ReminderSchedule.NextDue(policy, history, known + b));
    });

    [Fact]
    public void NextDue_ClockSetBack_WaitsNoLongerThanUsual() => Gen.Select(Policies, Histories, Spans).Sample((policy, history, back) =>
    {
        var now = history.LastActivityAt - back;
        var due = ReminderSchedule.NextDue(policy, history with { SnoozedUntil = null }, now)!.Value;
        var longest = history.LastSentAt is not null && history.Sent > 0 ? policy.Cap : policy.FirstAfter;

        Assert.True(due <= now + longest);
    });

    [Fact]
    public void NextDue_AnyHistory_IsPure() => Gen.Select(Policies, Histories, Instants).Sample((policy, history, now) =>
        Assert.Equal(ReminderSchedule.NextDue(policy, history, now), ReminderSchedule.NextDue(policy, history, now)));

    [Fact]
    public void Wait_MoreReminders_IsNeverShorterAndNeverOverTheCap() => Gen.Select(Policies, Gen.Int[1, 1000], Gen.Int[0, 100]).Sample((policy, sent, more) =>
    {
        Assert.True(ReminderSchedule.Wait(policy, sent + more) >= ReminderSchedule.Wait(policy, sent));
        Assert.True(ReminderSchedule.Wait(policy, sent) <= policy.Cap);
    });

    [Fact]
    public void NextDue_EndOfTime_DoesNotOverflow() =>
        Assert.Equal(DateTimeOffset.MaxValue, ReminderSchedule.NextDue(Policy with { FirstAfter = TimeSpan.MaxValue }, Fresh, Noon));
}
