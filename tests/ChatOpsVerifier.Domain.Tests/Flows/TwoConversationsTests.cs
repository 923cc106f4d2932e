using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>One report, two conversations: of one person on the page and in a chat, or of two people.</summary>
public class TwoConversationsTests
{
    private const string Report = """
        # Door report

        ## 1. Front door

        - [ ] Look at the lock of the front door

        ## 2. Back door

        - [ ] Look at the back lock

        ## 3. Cellar

        - [ ] Look at the cellar window

        """;

    private const string Gone = "What I asked has changed meanwhile, so I did not use that as an answer.";

    private readonly Talk _page = new(Samples.Import(Report));
    private readonly Talk _chat;

    public TwoConversationsTests() => _chat = new Talk(_page);

    [Fact]
    public void Press_OfAQuestionAnsweredElsewhere_AnswersNothingElse()
    {
        BothAsk("1");
        Answer(_page, "the front lock shows the red mark at 09:12");

        var result = _chat.Press("It is true");

        Assert.Empty(result.Events);
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
        Assert.StartsWith("1 Front door", result.Says[0].Message.Text, StringComparison.Ordinal);
        Assert.Contains("2 Back door", _chat.Prompt!.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unknown, Assert.IsType<Position.Value>(_chat.State.Position).Draft.Outcome);
    }

    [Fact]
    public void Press_AfterReadingOfAQuestionAnsweredElsewhere_StillAnswersNothingElse()
    {
        BothAsk("1");
        Answer(_page, "the front lock shows the red mark at 09:12");
        _chat.Say("status");
        _chat.Say("why");
        _chat.Say("snooze 2h");

        var result = _chat.Press("It is true");

        Assert.Empty(result.Events);
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("back")]
    [InlineData("next")]
    [InlineData("start")]
    public void CommandAboutTheQuestion_AnsweredElsewhere_MovesNothing(string command)
    {
        BothAsk("1");
        Answer(_page, "the front lock shows the red mark at 09:12");

        var result = _chat.Say(command);

        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
        Assert.Empty(_chat.State.Parked);
        Assert.Contains("2 Back door", _chat.Prompt!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_OfAQuestionAnsweredElsewhere_KeepsWhatWasGivenAndAnswersNothing()
    {
        BothAsk("1");
        _chat.Press("It is true");
        Answer(_page, "the front lock shows the red mark at 09:12");

        var result = _chat.Submit((FieldNames.Evidence, ["The guard wrote at 09:30: front door locked, key 7 returned."]));

        Assert.IsType<VerificationEvent.EvidenceAdded>(Assert.Single(result.Events));
        Assert.Contains($"{Gone} What you sent is kept as E2.", result.Says[^1].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Confirm_OfAnAnswerGivenElsewhereMeanwhile_RecordsNothingTwice()
    {
        BothAsk("1");
        foreach (var talk in new[] { _chat, _page })
        {
            talk.Press("It is true");
            talk.Say("Photo description: the front lock shows the red mark at 09:12");
        }

        Assert.Single(_page.Press("Confirm").Events);
        var result = _chat.Press("Confirm");

        Assert.Empty(result.Events);
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
        Assert.Single(_page.Ledger.OfType<VerificationEvent.AnswerRecorded>());
    }

    [Fact]
    public void Plan_ShownInOnePlaceAndCorrectedInTheOther_IsNotUsedUnseen()
    {
        _page.Open();
        _chat.Open();
        _page.Say("plan 1 -> none");

        var result = _chat.Press("Use this plan and start");

        Assert.DoesNotContain(result.Events, e => e is VerificationEvent.PlanConfirmed);
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
        Assert.IsType<VerificationEvent.PlanConfirmed>(Assert.Single(_chat.Press("Use this plan and start").Events));
    }

    [Fact]
    public void Withdrawal_OfAnAnswerThatWasReplacedElsewhere_WithdrawsNothing()
    {
        BothAsk("1");
        Answer(_page, "the front lock shows the red mark at 09:12");
        _chat.Say("withdraw 1");
        _page.Say("reopen 1");
        _page.Press("Correct the answer");
        Answer(_page, "the front lock shows the green mark at 10:40", "It is not true");

        var result = _chat.Say("The photo was of another door.");

        Assert.DoesNotContain(result.Events, e => e is VerificationEvent.AnswerWithdrawn);
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Correction_OfAnAnswerThatWasCorrectedElsewhere_ReplacesNothingUnseen()
    {
        BothAsk("1");
        Answer(_page, "the front lock shows the red mark at 09:12");
        foreach (var talk in new[] { _chat, _page })
        {
            talk.Say("reopen 1");
            talk.Press("Correct the answer");
        }

        _chat.Press("It is true");
        _chat.Say("Photo description: the front lock shows the red mark at 11:15");
        Answer(_page, "the front lock shows the green mark at 10:40", "It is not true");
        var result = _chat.Press("Confirm");

        Assert.Empty(result.Events);
        Assert.Equal(Outcome.Refuted, _chat.Assessment.Requirements.Values.First(r => r.Refuted > 0).Outcome);
    }

    [Fact]
    public void Secret_InAnAnswerToAQuestionThatIsGone_IsKeptAndAnswersNothing()
    {
        BothAsk("1");
        _chat.Press("It is true");
        const string redacted = "Door log with [redacted: token]: front door locked at 09:12, key returned";
        _chat.Stored.Add(Domain.Evidence.Digest.Of(redacted));
        Answer(_page, "the front lock shows the red mark at 09:12");

        _chat.Step(new FlowInput.SecretFound(
            redacted, Domain.Evidence.Digest.Of(redacted), ["token"]) { Redacted = new FlowInput.Said(redacted, Domain.Evidence.Digest.Of(redacted), []) });
        var result = _chat.Press("Use the redacted text");

        Assert.IsType<VerificationEvent.EvidenceAdded>(Assert.Single(result.Events));
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unknown, Assert.IsType<Position.Value>(_chat.State.Position).Draft.Outcome);
    }

    [Fact]
    public void Secret_AboutWhichIsAskedWhileItsQuestionGoes_IsKeptAndAnswersNothing()
    {
        BothAsk("1");
        _chat.Press("It is true");
        const string redacted = "Door log with [redacted: token]: front door locked at 09:12, key returned";
        _chat.Stored.Add(Domain.Evidence.Digest.Of(redacted));
        _chat.Step(new FlowInput.SecretFound(
            redacted, Domain.Evidence.Digest.Of(redacted), ["token"]) { Redacted = new FlowInput.Said(redacted, Domain.Evidence.Digest.Of(redacted), []) });
        Answer(_page, "the front lock shows the red mark at 09:12");

        var result = _chat.Press("Use the redacted text");

        Assert.Single(result.Events);
        Assert.Contains(Gone, result.Says[^1].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Discarding_ASecretWhoseQuestionIsGone_GoesOnWithWhatIsOpen()
    {
        BothAsk("1");
        _chat.Step(new FlowInput.SecretFound("[redacted: token]", "00", ["token"]));
        Answer(_page, "the front lock shows the red mark at 09:12");

        _chat.Press("Discard");

        Assert.Contains("2 Back door", _chat.Prompt!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("why")]
    [InlineData("help")]
    [InlineData("report")]
    [InlineData("evidence")]
    [InlineData("lint")]
    public void ReadingCommand_WhereNothingWasAsked_AsksNothing(string command)
    {
        var result = _chat.Say(command);

        Assert.NotEmpty(result.Says);
        Assert.Null(_chat.State.Prompt);
        Assert.All(result.Says, u => Assert.StartsWith("note:", u.Key, StringComparison.Ordinal));
        Assert.Equal(new Position.Welcome(), _chat.State.Position);
    }

    [Fact]
    public void ReadingCommand_WhereSomethingIsAsked_MovesNothing()
    {
        BothAsk("1");
        var before = FlowStateJson.Write(_chat.State with { Counter = 0 });

        foreach (var command in new[] { "status", "why", "help", "report", "evidence", "lint", "why 2" })
        {
            _chat.Say(command);
        }

        Assert.Equal(before, FlowStateJson.Write(_chat.State with { Counter = 0 }));
    }

    private void BothAsk(string requirement)
    {
        foreach (var talk in new[] { _page, _chat })
        {
            talk.Open();
        }

        _page.Press("Use this plan and start");
        foreach (var talk in new[] { _page, _chat })
        {
            talk.Say($"start {requirement}");
            Assert.StartsWith(requirement, talk.Prompt!.Blocks.OfType<MessageBlock.Heading>().First().Text, StringComparison.Ordinal);
        }
    }

    private static void Answer(Talk talk, string seen, string answer = "It is true")
    {
        talk.Press(answer);
        talk.Say($"Photo description: {seen}");
        Assert.Contains(talk.Press("Confirm").Events, e => e is VerificationEvent.AnswerRecorded);
    }
}
