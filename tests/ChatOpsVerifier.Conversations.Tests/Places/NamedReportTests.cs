using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Tests.Places;

public sealed class NamedReportTests : IAsyncDisposable
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Words_WithoutAName_AnswerTheQuestionAskedLast()
    {
        await BeginBothAsync();

        await _chat.SayAsync("start");

        Assert.True((await _chat.ViewAsync("beta")).Assessment.State.IsPlanConfirmed);
        Assert.False((await _chat.ViewAsync("alpha")).Assessment.State.IsPlanConfirmed);
    }

    [Fact]
    public async Task ReadingCommand_OfAnotherReport_IsAnsweredAndTakesNoWordsAway()
    {
        await BeginBothAsync();

        await _chat.SayAsync("status alpha");

        Assert.StartsWith("Alpha. Your messages still answer Beta.\nThe verdict is FAIL", _chat.Last(), StringComparison.Ordinal);
        Assert.Equal("alpha:note:2", _chat.Seen()[^1].MessageKey);
        await _chat.SayAsync("start");
        Assert.True((await _chat.ViewAsync("beta")).Assessment.State.IsPlanConfirmed);
    }

    [Fact]
    public async Task Use_AnotherReport_AsksItsQuestionAgainAndSaysThatWordsGoThere()
    {
        await BeginBothAsync();

        await _chat.SayAsync("use alpha");

        Assert.StartsWith(
            "Alpha: from now on, your messages answer this report. Say `use beta` to go back to the previous one.\nAlpha\n",
            _chat.Last(),
            StringComparison.Ordinal);
        await _chat.SayAsync("start");
        Assert.True((await _chat.ViewAsync("alpha")).Assessment.State.IsPlanConfirmed);
        Assert.StartsWith("Alpha\n", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MovingCommand_OfAnotherReport_GoesThere()
    {
        await BeginBothAsync();

        await _chat.SayAsync("start alpha");

        Assert.True((await _chat.ViewAsync("alpha")).Assessment.State.IsPlanConfirmed);
        Assert.Contains("from now on, your messages answer this report", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_Asked_AreListedWithTheirNumbersAndAButtonEach()
    {
        await BeginBothAsync();

        await _chat.SayAsync("reports");

        Assert.Equal(
            "2 reports\n1. Alpha (`alpha`): FAIL, 0 of 1 check settled\n2. Beta (`beta`): FAIL, 0 of 1 check settled; your messages answer this one\n"
                + "[Alpha] [Beta]",
            _chat.Last());
        await _chat.PressAsync("Alpha");
        Assert.Equal("alpha", _chat.Seen()[^1].Slug);
        await _chat.SayAsync("use 2");
        Assert.Equal("beta", _chat.Seen()[^1].Slug);
    }

    [Fact]
    public async Task Words_WhereNoReportIsPresent_AreHeldUntilOneIsChosen()
    {
        await _chat.ImportTwoAsync();
        const string paste = "Restore of 19 November finished at 10:02, 41 tables compared, none differs.";

        var outcome = await _chat.SayAsync(paste);

        Assert.Equal(TurnOutcome.NoReport, outcome);
        Assert.StartsWith("Which report is that for?", _chat.Last(), StringComparison.Ordinal);
        await _chat.PressAsync("Beta");
        Assert.EndsWith("Used for Beta.", PlainMessage.Of(_chat.Seen()[0].Message), StringComparison.Ordinal);
        Assert.DoesNotContain(_chat.Seen()[0].Message.Blocks, b => b is MessageBlock.Choices);
        Assert.Equal(Domain.Evidence.Digest.Of(paste), Assert.Single((await _chat.ViewAsync("beta")).Assessment.State.Evidence.Values).Sha256);
        Assert.Contains("Which one does it support?", _chat.Last(), StringComparison.Ordinal);
        // The same button once more: the words are not accepted twice.
        await _chat.PressAsync("place:1", ActionIds.UseReport, "beta", null);
        Assert.Single((await _chat.ViewAsync("beta")).Assessment.State.Evidence);
    }

    [Fact]
    public async Task Secret_WhereNoReportIsPresent_IsReportedAndNotHeld()
    {
        await _chat.ImportTwoAsync();

        await _chat.SayAsync("Console of AKIAIOSFODNN7EXAMPLE: the restore of 19 November is complete.");

        Assert.StartsWith(
            "What you sent contains what looks like a secret (AWS access key id), so I did not use it.",
            PlainMessage.Of(_chat.Seen()[0].Message),
            StringComparison.Ordinal);
        await _chat.PressAsync("Beta");
        Assert.Empty((await _chat.ViewAsync("beta")).Assessment.State.Evidence);
        Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", _chat.Bench.Store.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_OfThePlace_IsAnsweredByTypingItsButton()
    {
        await _chat.ImportTwoAsync();
        await _chat.SayAsync("status");

        await _chat.SayAsync("alpha");

        Assert.Contains(_chat.Seen(), d => d.Slug == "alpha" && d.Message.Text.Contains("The verdict is FAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("use gamma", "No report is called “gamma”")]
    [InlineData("use eta", "2 reports may be meant by “eta”: beta, zeta. Which one?")]
    public async Task Use_OfNoneOrSeveral_Asks(string words, string answer)
    {
        await BeginBothAsync();
        await _chat.ImportAsync("zeta", Chat.Markdown("Zeta", "Something"));

        await _chat.SayAsync(words);

        Assert.StartsWith(answer, _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewer_InTheChat_ReadsAnyReportByName()
    {
        await _chat.ImportTwoAsync();
        var place = new ConversationRef("slack", "U3");

        Assert.Equal(TurnOutcome.Handled, await _chat.SayAsync("why beta", "U3", place));

        Assert.Contains("FAIL, for", _chat.Screen(place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherReport_NamedOnThePage_IsLinkedAndNotStartedThere()
    {
        await _chat.ImportTwoAsync();
        var page = new ConversationRef("web", "alpha/operator");
        await _chat.DoAsync(new TurnContent.Opened(), "operator", page, "alpha");

        await _chat.DoAsync(new TurnContent.Text("next beta", []), "operator", page, "alpha");
        Assert.Equal("Beta: FAIL, 0 of 1 check settled. It has a conversation of its own.\nOpen Beta: /r/beta", _chat.Last(page));
        await _chat.DoAsync(new TurnContent.Text("reports", []), "operator", page, "alpha");
        Assert.EndsWith("Open Alpha: /r/alpha\nOpen Beta: /r/beta", _chat.Last(page), StringComparison.Ordinal);
        await _chat.DoAsync(new TurnContent.Text("status alpha", []), "operator", page, "alpha");
        Assert.StartsWith("The verdict is FAIL", _chat.Last(page), StringComparison.Ordinal);

        Assert.Null(_chat.Bench.Store.Conversation(page, "beta"));
        Assert.All(_chat.Seen(page), d => Assert.DoesNotContain("Alpha:", d.MessageKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Snooze_ByAButtonOfAnyAge_SnoozesThatReport()
    {
        await BeginBothAsync();

        await _chat.PressAsync("", ActionIds.SayOf, "alpha snooze tomorrow", null);

        Assert.Contains("Snoozed until Tue 24 Nov 2026, 09:00", _chat.Last(), StringComparison.Ordinal);
        Assert.NotNull((await _chat.Bench.Store.FindReminderAsync("alpha", "operator", Bench.Token))!.SnoozedUntil);
        Assert.Null((await _chat.Bench.Store.FindReminderAsync("beta", "operator", Bench.Token))!.SnoozedUntil);
    }

    [Fact]
    public async Task Reminder_AskedForAnotherReport_ComesAlsoWithTheDaysFirstSweepAndTakesTheWords()
    {
        await BeginBothAsync();
        await _chat.SayAsync("remind in 1 hour for alpha");
        Assert.Contains("I remind you at Mon 23 Nov 2026, 10:00", _chat.Last(), StringComparison.Ordinal);
        _chat.Bench.Time.Advance(TimeSpan.FromHours(1.1));

        Assert.Equal(1, await _chat.Bench.Reminders.RunAsync(_chat.Bench.Time.GetUtcNow(), Bench.Token));
        await _chat.Bench.PumpAsync();

        Assert.StartsWith("Alpha: from now on, your messages answer this report. Say `use beta`", _chat.Last(), StringComparison.Ordinal);
        await _chat.SayAsync("start");
        Assert.True((await _chat.ViewAsync("alpha")).Assessment.State.IsPlanConfirmed);
    }

    [Fact]
    public async Task Help_InTheChat_NamesWhatThePlaceUnderstands()
    {
        await BeginBothAsync();

        await _chat.SayAsync("help");

        Assert.Contains("- `reports`: all reports; `use NAME` switches to another one", _chat.Last(), StringComparison.Ordinal);
        Assert.Contains("- `import`: the next Markdown file", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoReportAtAll_IsSaidAndLeadsOn()
    {
        Assert.Equal(TurnOutcome.NoReport, await _chat.DoAsync(new TurnContent.Opened()));

        Assert.Equal("No report has been imported yet. Drop its Markdown file here, and I will show you how I understand it.", _chat.Last());
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    /// <summary>Beta is asked about last.</summary>
    private async Task BeginBothAsync()
    {
        await _chat.ImportTwoAsync();
        await _chat.DoAsync(new TurnContent.Opened(), slug: "alpha");
        await _chat.DoAsync(new TurnContent.Opened(), slug: "beta");
    }
}
