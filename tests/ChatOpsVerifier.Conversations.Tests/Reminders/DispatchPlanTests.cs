using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

public sealed class DispatchPlanTests
{
    private static readonly Person Olga = new("operator", "Olga", PersonRole.Operator, ImmutableDictionary<string, string>.Empty);
    private static readonly DateTimeOffset First = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = First.AddDays(2);

    [Fact]
    public void Decide_NoAnswerAnywhere_MentionsInTheChannel_AndSaysWhatLedToIt()
    {
        var message = Assert.Single(DispatchPlan.Decide([Unanswered(), Worked(First.AddDays(-1))], Olga, Now).Messages);

        Assert.Equal(EscalationStep.Channel, message.Step);
        Assert.Contains("The private reminder of Mon 23 Nov 2026, 09:00 (UTC) got no reply.", Assert.Single(message.Due).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_WorkOnAnotherReport_KeepsItPrivate_AndTheTextSaysNothingOfAnEscalation()
    {
        var message = Assert.Single(DispatchPlan.Decide([Unanswered(), Worked(First.AddHours(36))], Olga, Now).Messages);

        Assert.Equal(EscalationStep.Private, message.Step);
        Assert.Equal("No answer since Sun 22 Nov 2026, 09:00 (UTC); this is reminder 3 since then.", Assert.Single(message.Due).Why);
    }

    /// <summary>Reminded twice; the third and the mention in the channel are both due now.</summary>
    private static ScheduledReminder Unanswered() => Scheduled(
        new(
            "alpha",
            Olga.Id,
            new("web", "alpha"),
            Now,
            First.AddDays(-1),
            2,
            First.AddDays(1),
            null,
            false) { Reached = EscalationStep.Private, ReachedAt = First });

    private static ScheduledReminder Worked(DateTimeOffset at) =>
        Scheduled(new("beta", Olga.Id, new("web", "beta"), at.AddDays(30), at, 0, null, at.AddDays(30), false));

    private static ScheduledReminder Scheduled(ReminderRecord row) =>
        new(row, Olga, new ReminderPolicy { BackOff = 1 }, new EscalationPolicy { ChannelAfter = TimeSpan.FromDays(2) });
}
