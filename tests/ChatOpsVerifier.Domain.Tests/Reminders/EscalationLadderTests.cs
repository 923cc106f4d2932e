using ChatOpsVerifier.Domain.Reminders;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Reminders;

/// <summary>Escalation as it proceeds without a reply, whatever the waits, the calendar and the delays of anyone who ticks.</summary>
public sealed class EscalationLadderTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly LadderPosition NotReminded = new(EscalationStep.None, null);
    private static readonly EscalationPolicy Whole = new() { ChannelAfter = TimeSpan.FromDays(2), SecondAfter = TimeSpan.FromDays(3) };

    private static readonly Gen<ReminderPolicy> Policies = Gen.Select(
        Gen.Int[1, 60], Gen.Int[1, 96], Gen.Double[1, 4], Gen.Int[0, 300], Gen.OneOf(Weekdays.All, Weekdays.MondayToFriday, Weekdays.Tuesday | Weekdays.Sunday),
        Gen.OneOf(DayHours.WholeDay, new DayHours(new(9, 0), new(17, 0))), Gen.OneOf("UTC", "Europe/Vienna", "America/New_York", "Pacific/Auckland"),
        (first, interval, backOff, cap, days, hours, zone) => new ReminderPolicy
        {
            FirstAfter = TimeSpan.FromHours(first),
            Interval = TimeSpan.FromHours(interval),
            BackOff = backOff,
            Cap = TimeSpan.FromHours(interval + cap),
            WorkingDays = days,
            WorkingHours = hours,
            Zone = TimeZones.Of(zone),
        });

    private static readonly Gen<EscalationPolicy> Ladders = Gen.Select(
        Gen.Int[0, 200], Gen.Int[0, 200], Gen.Bool, Gen.Bool,
        (channel, second, hasChannel, hasSecond) => new EscalationPolicy
        {
            ChannelAfter = hasChannel ? TimeSpan.FromHours(channel) : null,
            SecondAfter = hasSecond ? TimeSpan.FromHours(second) : null,
        });

    [Fact]
    public void NoReply_Escalates_PrivateThenChannelThenSecondPerson()
    {
        var told = Climb(new ReminderPolicy(), Whole, days: 8);

        Assert.Equal((Monday.AddHours(4), EscalationStep.Private), (told[0].DueAt, told[0].Step));
        Assert.Equal([Monday.AddHours(52), Monday.AddHours(124)], told.Where(t => t.Step != EscalationStep.Private).Select(t => t.DueAt));
        Assert.Equal([EscalationStep.Channel, EscalationStep.SecondPerson], told.Select(t => t.Step).Where(s => s != EscalationStep.Private));
    }

    [Fact]
    public void NoReply_NobodyIsNamed_EndsInTheChannel() =>
        Assert.DoesNotContain(Climb(new ReminderPolicy(), Whole with { SecondAfter = null }, days: 90), t => t.Step == EscalationStep.SecondPerson);

    [Fact]
    public void NoReply_ThereIsNoChannel_LeadsToTheSecondPersonDirectly() => Assert.Equal(
        Monday.AddHours(4
            + 72), Climb(new ReminderPolicy(), Whole with { ChannelAfter = null }, days: 9).Single(t => t.Step == EscalationStep.SecondPerson).DueAt);

    [Fact]
    public void Next_AtWorkOnAnotherReport_CallsNobodyYet()
    {
        var history = new ReminderHistory(Monday, 1, Monday.AddHours(4), null, false, false);
        var at = new LadderPosition(EscalationStep.Private, Monday.AddHours(4));
        var lazy = new ReminderPolicy { Interval = TimeSpan.FromDays(30), Cap = TimeSpan.FromDays(30) };

        Assert.Equal(new(Monday.AddHours(52), EscalationStep.Channel), EscalationLadder.Next(lazy, Whole, history, at, lastAct: Monday, Monday.AddHours(52)));
        Assert.Equal(
            new(Monday.AddHours(98), EscalationStep.Channel),
            EscalationLadder.Next(lazy, Whole, history, at, lastAct: Monday.AddHours(50), Monday.AddHours(52)));
    }

    [Fact]
    public void Next_Acknowledged_HasItsOwnWaitAndBeginsAtTheFirstStep()
    {
        var history = new ReminderHistory(Monday, 0, null, null, false, false);
        Assert.Equal(
            new(Monday.AddDays(1), EscalationStep.Private),
            EscalationLadder.Next(new(), Whole, history, NotReminded with { AcknowledgedAt = Monday }, Monday, Monday));
        Assert.Equal(new(Monday.AddHours(4), EscalationStep.Private), EscalationLadder.Next(new(), Whole, history, NotReminded, Monday, Monday));
    }

    [Fact]
    public void Next_Snoozed_HoldsEveryStep()
    {
        var history = new ReminderHistory(Monday, 1, Monday.AddHours(4), Monday.AddDays(9), false, false);
        var next = EscalationLadder.Next(new(), Whole, history, new(EscalationStep.Private, Monday.AddHours(4)), Monday, Monday.AddDays(1));
        Assert.Equal(Monday.AddDays(9), next!.DueAt);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Next_PassOrPaused_IsNone(bool isPass, bool isPaused) => Assert.Null(
        EscalationLadder.Next(new(), Whole, new(Monday, 1, Monday, null, isPaused, isPass), new(EscalationStep.Private, Monday), Monday, Monday.AddDays(30)));

    [Fact]
    public void NoReply_AnyPolicyAndAnyDelay_KeepsTheOrderOfEscalation() => Gen.Select(Policies, Ladders, Gen.Int[0, 5_000]).Sample(
        (policy, ladder, delay) =>
        {
            var told = Climb(policy, ladder, days: 60, TimeSpan.FromMinutes(delay));
            var above = told.Where(t => t.Step != EscalationStep.Private).ToList();

            Assert.True(told.Count == 0 || told[0].Step == EscalationStep.Private, "The private message comes first.");
            Assert.Equal(above.Select(t => t.Step).Distinct().Order(), above.Select(t => t.Step));
            Assert.True(ladder.ChannelAfter is not null || above.All(t => t.Step != EscalationStep.Channel), "Nobody is called where there is no channel.");
            Assert.True(ladder.SecondAfter is not null || above.All(t => t.Step != EscalationStep.SecondPerson), "Nobody is told where nobody is named.");
            Assert.All(told, t => Assert.True(ReminderCalendar.Allows(policy, t.DueAt), "Each step keeps to the calendar."));
        },
        iter: 300);

    /// <summary>Quiet hours, holidays, both changes of the clocks: no step of escalation goes out when nothing may.</summary>
    [Fact]
    public void NoReply_AnyCalendarOfADecade_NoStepComesWhenNothingMay() => Gen.Select(Calendars.Possible, Ladders, Calendars.Instants).Sample(
        (policy, ladder, from) =>
        {
            var told = Climb(policy, ladder, days: 60, from: from);

            Assert.All(told, t => Assert.True(Calendars.MayGoOut(policy, t.DueAt), $"{t.Step}: {Calendars.Tell(policy, t.DueAt)}"));
            Assert.Equal(told.Distinct().Count(), told.Count);
        },
        iter: 300);

    [Fact]
    public void NoReply_AnyPolicyAndAnyDelay_EachStepHasItsOwnWait() => Gen.Select(Policies, Ladders, Gen.Int[0, 5_000]).Sample(
        (policy, ladder, delay) =>
        {
            var late = TimeSpan.FromMinutes(delay);
            var told = Climb(policy, ladder, days: 60, late);
            var first = told.FirstOrDefault()?.DueAt + late;
            foreach (var step in told.Where(t => t.Step == EscalationStep.Channel))
            {
                Assert.True(step.DueAt - first >= ladder.ChannelAfter, "The channel is not used before its silence.");
            }

            var before = told.FirstOrDefault(t => t.Step == EscalationStep.Channel) is { } channel ? channel.DueAt + late : first;
            Assert.All(
                told.Where(t => t.Step == EscalationStep.SecondPerson),
                t => Assert.True(t.DueAt - before >= ladder.SecondAfter, "The second person is not told before that silence."));
        },
        iter: 300);

    [Fact]
    public void NoReply_NoEscalation_IsTheScheduleAlone() => Policies.Sample(
        policy =>
        {
            var history = new ReminderHistory(Monday, 0, null, null, false, false);
            var told = Climb(policy, EscalationPolicy.None, days: 40);
            foreach (var one in told)
            {
                Assert.Equal(ReminderSchedule.NextDue(policy, history, one.DueAt), one.DueAt);
                history = history with { Sent = history.Sent + 1, LastSentAt = one.DueAt };
            }
        },
        iter: 100);

    /// <summary>Everything that one time without a reply causes; each message goes out so much later than it was due.</summary>
    private static List<PlannedStep> Climb(ReminderPolicy policy, EscalationPolicy ladder, int days, TimeSpan late = default, DateTimeOffset? from = null)
    {
        var begin = from ?? Monday;
        var (told, at, now) = (new List<PlannedStep>(), NotReminded, begin);
        var history = new ReminderHistory(begin, 0, null, null, false, false);
        while (told.Count < 500 && EscalationLadder.Next(policy, ladder, history, at, begin, now) is { } next && next.DueAt < begin.AddDays(days))
        {
            told.Add(next);
            now = (next.DueAt > now ? next.DueAt : now) + late;
            (at, history) = (at.After(next.Step, now), history with { Sent = history.Sent + 1, LastSentAt = now });
        }

        return told;
    }
}
