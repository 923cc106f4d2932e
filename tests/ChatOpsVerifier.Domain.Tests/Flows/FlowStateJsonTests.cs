using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public class FlowStateJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}garbage")]
    [InlineData("[]")]
    [InlineData("{\"schema\":1,\"position\":{\"at\":\"a-step-of-tomorrow\"}}")]
    [InlineData("{\"schema\":1,\"position\":null}")]
    [InlineData("{\"schema\":2,\"position\":{\"at\":\"blocked\"}}")]
    [InlineData("{\"schema\":1,\"shelf\":null}")]
    public void Read_SomethingElse_GivesAWelcomeWithNumbersOfItsOwn(string json)
    {
        var state = FlowStateJson.Read(json);

        Assert.IsType<Position.Welcome>(state.Position);
        Assert.Null(state.Prompt);
        Assert.True(state.Counter >= 1_000_000);
    }

    [Fact]
    public void Read_ATruncatedState_GoesOnCounting()
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();
        talk.Say("start");
        talk.Say("start");
        var json = FlowStateJson.Write(talk.State);

        var state = FlowStateJson.Read(json[..(json.Length / 2)]);

        Assert.Equal(talk.State.Counter, state.Counter);
    }

    [Fact]
    public void Read_AStateWithFieldsOfTomorrow_KeepsWhatItKnows()
    {
        var state =
            FlowStateJson.Read(
                "{\"schema\":1,\"counter\":7,\"mood\":\"sunny\",\"position\":{\"at\":\"intro\",\"findingId\":\"finding:2\",\"colour\":\"red\"}}");

        Assert.Equal("finding:2", Assert.IsType<Position.Intro>(state.Position).FindingId);
        Assert.Equal(7, state.Counter);
    }

    [Fact]
    public void Conversation_AfterItsStateWasLost_LosesNoFact()
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();
        talk.Say("start");
        talk.Say("start");
        talk.Say("Daily");
        talk.Say("Dashboard, Backups: \"Automatic backup daily at 02:00 UTC, last one successful\"");
        talk.Say("all");
        talk.Say("confirm");
        var settled = talk.Assessment.Counts.Settled;
        var keys = talk.Chat.Select(u => u.Key).ToHashSet();

        talk.State = FlowStateJson.Read("broken");
        var welcome = talk.Open();
        talk.Say("next");
        talk.Say("start");

        Assert.Contains("Welcome back", welcome.Says.Single().Message.Text, StringComparison.Ordinal);
        Assert.Equal(settled, talk.Assessment.Counts.Settled);
        Assert.Equal("req:2.3", Assert.IsType<Position.Value>(talk.State.Position).Draft.RequirementId);
        Assert.DoesNotContain(welcome.Says.Single().Key, keys);
    }

    [Fact]
    public void Summary_OfAnOlderProgram_WhoseAnswerIsADenial_IsAskedForItsOutcome()
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();
        talk.Say("start");
        talk.Say("start");
        talk.Say("Daily");
        talk.Say("Dashboard, Backups: \"Automatic backup daily at 02:00 UTC, last one successful\"");
        talk.Say("all");
        var json = FlowStateJson
            .Write(talk.State)
            .Replace("\"value\":\"Daily\"", "\"value\":\"Restore failed\"", StringComparison.Ordinal)
            .Replace("\"isOutcomeChosen\":false,", "", StringComparison.Ordinal);
        Assert.DoesNotContain("isOutcomeChosen", json, StringComparison.Ordinal);

        talk.State = FlowStateJson.Read(json);
        var result = talk.Say("confirm");

        Assert.Empty(result.Events);
        Assert.IsType<Position.Outcome>(talk.State.Position);
        Assert.Equal(0, talk.Assessment.Counts.Settled);
    }

    [Fact]
    public void Conversation_WhoseGroundIsGone_GoesToTheNextStep()
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();
        talk.Say("start");
        talk.Say("start");
        talk.State = talk.State with { Position = new Position.Value(new Draft("req:that-went", ["check:none"])) };

        var result = talk.Say("Daily");

        Assert.Contains("What I asked has changed meanwhile", result.Says[^1].Message.Text, StringComparison.Ordinal);
        Assert.Equal("req:2.2", Assert.IsType<Position.Value>(talk.State.Position).Draft.RequirementId);
        Assert.Empty(result.Events);
    }
}
