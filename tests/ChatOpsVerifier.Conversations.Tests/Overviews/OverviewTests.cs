using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Tests.Places;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Tests.Overviews;

public sealed class OverviewTests : IAsyncDisposable
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Overview_OfAnOperator_ShowsEveryReportWithItsNextStep()
    {
        await _chat.ImportTwoAsync();
        await _chat.DoAsync(new TurnContent.Opened(), slug: "alpha");

        var text = PlainMessage.Of(await BuildAsync("operator"));

        Assert.Equal(
            """
            2 of 2 reports are pending
            Alpha
            FAIL: nothing is settled yet: the only check is unknown.
            ░░░░░░░░░░ 0 of 1 check settled (0 %)
            Pending: 1 check in 1 step
            Next step: See how I understood the report, and use the plan
            Reminder: The next reminder goes out at Mon 23 Nov 2026, 13:00 (UTC).
            [Go on] [Why] [Snooze until tomorrow] [Snooze until Monday]
            Beta
            FAIL: nothing is settled yet: the only check is unknown.
            ░░░░░░░░░░ 0 of 1 check settled (0 %)
            Pending: 1 check in 1 step
            Next step: See how I understood the report, and use the plan
            Reminder: The next reminder goes out at Mon 23 Nov 2026, 13:00 (UTC).
            [Begin] [Why] [Snooze until tomorrow] [Snooze until Monday]
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task Overview_ItsButtons_DoWhatTheySayWheneverTheyArePressed()
    {
        await _chat.ImportTwoAsync();
        var first = await BuildAsync("operator");
        await PressAsync(first, "Begin", 1);
        Assert.Equal("beta", _chat.Seen()[^1].Slug);
        await _chat.PressAsync("Use this plan and start");
        await _chat.SayAsync("stop");

        await PressAsync(first, "Begin", 1);
        await PressAsync(first, "Snooze until tomorrow", 0);

        Assert.NotNull((await _chat.Bench.Store.FindReminderAsync("alpha", "operator", Bench.Token))!.SnoozedUntil);
        Assert.Contains("Reminder: Snoozed until Tue 24 Nov 2026, 09:00 (UTC).", PlainMessage.Of(await BuildAsync("operator")), StringComparison.Ordinal);
        await PressAsync(first, "Why", 1);
        Assert.Contains("FAIL, for", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_WhereNothingIsAskedYet_NamesTheSmallestStepAsTheTeamsStatusDoes()
    {
        await _chat.Bench.ImportAsync();
        var walker = new Walker(_chat.Bench);
        await walker.BeginAsync();
        await walker.UntilSettledAsync(4);
        var view = await _chat.Bench.ViewAsync();

        var overview = await BuildAsync("operator");
        var text = PlainMessage.Of(overview);

        var team = StatusSummary.Build(view.Status);
        var smallest = team.Blocks.OfType<MessageBlock.Fields>().Single().Entries.Single(f => f.Label == "Smallest next step").Value.PlainText;
        Assert.Contains($"Next step: {smallest}", text, StringComparison.Ordinal);
        Assert.Equal(team.Blocks.OfType<MessageBlock.Progress>().Single(), overview.Blocks.OfType<MessageBlock.Progress>().Single());
        Assert.Contains($"Pending: {view.Assessment.Counts.Checks - view.Assessment.Counts.Settled} checks in", text, StringComparison.Ordinal);
        var handle = smallest.Split(' ')[0];
        await PressAsync(overview, $"Answer {handle}", 0);
        Assert.StartsWith(handle, _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_OfAPassedReport_IsALineAndNoButton()
    {
        await _chat.Bench.ImportAsync();
        var walker = new Walker(_chat.Bench);
        await walker.BeginAsync();
        await walker.ToPassAsync();

        var overview = await BuildAsync("operator");

        Assert.StartsWith("Nothing is pending: the report is PASS\nPASS\n- BACKUP", PlainMessage.Of(overview), StringComparison.Ordinal);
        Assert.Equal((MessageTone.Good, null), (overview.Tone, overview.PromptId));
    }

    [Fact]
    public async Task Overview_OfAReviewer_OffersOnlyWhatWaitsForThem()
    {
        await _chat.Bench.ImportAsync();
        var walker = new Walker(_chat.Bench);
        await walker.BeginAsync();
        Assert.DoesNotContain((await BuildAsync("reviewer")).Blocks, b => b is MessageBlock.Choices);
        await walker.UntilSettledAsync(1);

        var overview = await BuildAsync("reviewer");

        Assert.Contains("You can read and review. Answers come from Olga or Otto.", PlainMessage.Of(overview), StringComparison.Ordinal);
        await PressAsync(overview, "Review 1 answer", 0, "U3");
        Assert.Contains("1 answer of other people waits for a second person", _chat.Last(new("slack", "U3")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teammate", "You can read along. Answers come from Olga or Otto.", true)]
    [InlineData(null, "I do not know you. The operators are Olga or Otto; the team's channel shows the status of each report.", false)]
    public async Task Overview_WithoutRights_SaysWhoHasThem(string? person, string words, bool isRead)
    {
        await _chat.ImportTwoAsync();

        var overview = await BuildAsync(person);

        Assert.Contains(words, PlainMessage.Of(overview), StringComparison.Ordinal);
        Assert.Equal(isRead, overview.Text.Contains("Alpha", StringComparison.Ordinal));
        Assert.Null(overview.PromptId);
    }

    [Fact]
    public async Task Overview_BeforeAnyReport_LeadsOn() => Assert.Equal(
        "No report has been imported yet\nDrop a report's Markdown file into our conversation, and I will show you how I understand it.", PlainMessage.Of(
            await BuildAsync("operator")));

    [Fact]
    public async Task Overview_OfVeryManyReports_StaysOneLook()
    {
        for (var i = 0; i < 45; i++)
        {
            await _chat.ImportAsync($"report-{i:00}", Chat.Markdown($"Report {i:00} {new string('x', 300)}", "One", "Two"));
        }

        var overview = await BuildAsync("operator");

        Assert.Equal(10, overview.Blocks.OfType<MessageBlock.Choices>().Count());
        Assert.Contains("… and 15 more", overview.Text, StringComparison.Ordinal);
        Assert.All(overview.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries), c => Assert.True(c.Label.Length <= 75 && c.Value.Length <= 200));
    }

    [Fact]
    public async Task Change_OfAReport_IsSignalled()
    {
        await _chat.ImportTwoAsync();
        await using var signals = _chat.Bench.Get<IChangeFeed>().SubscribeAsync(Bench.Token).GetAsyncEnumerator(Bench.Token);
        var heard = new HashSet<string>();
        var next = signals.MoveNextAsync().AsTask();

        await _chat.SayAsync("remind in 1 hour for beta");
        await HearAsync("report:beta");
        _chat.Bench.Time.Advance(TimeSpan.FromHours(2));
        await _chat.Bench.Reminders.RunAsync(_chat.Bench.Time.GetUtcNow(), Bench.Token);
        await HearAsync("report:alpha");
        await HearAsync("report:beta");

        async Task HearAsync(string topic)
        {
            heard.Clear();
            while (!heard.Contains(topic))
            {
                Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30), Bench.Token));
                heard.Add(signals.Current);
                next = signals.MoveNextAsync().AsTask();
            }
        }
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private async Task<Message> BuildAsync(string? personId) => await _chat.Bench.Get<IOverviews>().BuildAsync(
        personId is null ? null : _chat.Bench.Get<IPeople>().All.Single(p => p.Id == personId), "slack", Bench.Token);

    private async Task PressAsync(Message overview, string label, int number, string user = Chat.Olga)
    {
        var choice = overview.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries).Where(c => c.Label == label).ToArray();
        Assert.True(choice.Length > 0, $"There is no button “{label}” in:\n{overview.Text}");
        await _chat.PressAsync(
            "", choice[Math.Min(number, choice.Length - 1)].ActionId, choice[Math.Min(number, choice.Length - 1)].Value, null, user, new("slack", user));
    }
}
