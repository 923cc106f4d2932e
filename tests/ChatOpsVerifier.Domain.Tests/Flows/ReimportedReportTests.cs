using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public class ReimportedReportTests
{
    private const string Before = """
        # Door report

        ## 1. Front door

        - [ ] Look at the lock of the front door

        ## 2. Back door

        - [ ] Look at the back lock

        """;

    [Fact]
    public void Conversation_AfterACheckWasReworded_AsksWhetherTheAnswerStillHolds()
    {
        var talk = Answered();

        talk.Reimport(Samples.Import(Before.Replace("Look at the lock of the front door", "Look at the lock of the front doors", StringComparison.Ordinal)));
        talk.Say("It is true");
        talk.Say("Photo description: the back lock is bolted, seen at 09:14");
        talk.Say("confirm");

        Assert.IsType<Position.Reworded>(talk.State.Position);
        Assert.Contains("Look at the lock of the front doors", talk.Prompt!.Text, StringComparison.Ordinal);
        var result = talk.Press("It still holds");
        Assert.IsType<VerificationEvent.RewordingConfirmed>(Assert.Single(result.Events));
        Assert.True(talk.Assessment.Verdict.IsPass);
        Rules.Hold(talk);
    }

    [Fact]
    public void Conversation_WhenItsCheckIsGone_SaysSoAndTakesNothingAsAnAnswer()
    {
        var talk = Answered();

        talk.Reimport(Samples.Import(Before
            .Replace("Look at the back lock", "Count the windows of the cellar", StringComparison.Ordinal)
            .Replace("2. Back door", "2. Cellar", StringComparison.Ordinal)));
        var result = talk.Say("It is true");

        Assert.Empty(result.Events);
        Assert.Contains("What I asked has changed meanwhile", result.Says[^1].Message.Text, StringComparison.Ordinal);
        Rules.Hold(talk);
    }

    /// <summary>The first door is settled, the second is being asked.</summary>
    private static Talk Answered()
    {
        var talk = new Talk(Samples.Import(Before));
        talk.Open();
        talk.Say("start");
        talk.Say("It is true");
        talk.Say("Photo description: the front lock shows the red mark at 09:12");
        talk.Say("confirm");
        Assert.Equal(1, talk.Assessment.Counts.Settled);
        return talk;
    }
}
