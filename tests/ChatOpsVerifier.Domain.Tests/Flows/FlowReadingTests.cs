using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public class FlowReadingTests
{
    [Theory]
    [InlineData("status", FlowAccess.Reader)]
    [InlineData("why 2.2", FlowAccess.Reader)]
    [InlineData("evidence", FlowAccess.Reader)]
    [InlineData("report", FlowAccess.Reader)]
    [InlineData("help", FlowAccess.Reader)]
    [InlineData("review A1", FlowAccess.Reviewer)]
    [InlineData("start", FlowAccess.Operator)]
    [InlineData("withdraw 2.2", FlowAccess.Operator)]
    [InlineData("snooze 2h", FlowAccess.Operator)]
    [InlineData("Daily", FlowAccess.Operator)]
    [InlineData("Use this plan and start", FlowAccess.Operator)]
    public void Of_Words_IsTheLeastThatTheyNeed(string words, FlowAccess expected)
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();

        Assert.Equal(expected, FlowReading.Of(talk.State, new FlowInput.Said(words, null, [])).Access);
    }

    [Theory]
    [InlineData("cmd.status", FlowAccess.Reader)]
    [InlineData("cmd.next", FlowAccess.Operator)]
    [InlineData(ActionIds.ShowSteps, FlowAccess.Reader)]
    [InlineData(ActionIds.ReviewAnswers, FlowAccess.Reviewer)]
    [InlineData(ActionIds.Confirm, FlowAccess.Operator)]
    [InlineData("something.unknown", FlowAccess.Operator)]
    public void Of_AButton_IsTheLeastThatItNeeds(string action, FlowAccess expected) => Assert.Equal(
        expected,
        FlowReading.Of(FlowState.New, new FlowInput.Pressed("prompt:1", action, "", ImmutableDictionary<string, ImmutableArray<string>>.Empty, [])).Access);
}
