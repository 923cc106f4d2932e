using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Tests.Places;

public sealed class SharedPlaceTests : IAsyncDisposable
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Messages_OfTwoReports_KeepTheirOwnAndSayWhichReportTheySpeakOf()
    {
        await _chat.ImportTwoAsync();

        await _chat.DoAsync(new TurnContent.Opened(), slug: "alpha");
        await _chat.DoAsync(new TurnContent.Opened(), slug: "beta");

        Assert.Equal(["alpha:prompt:1", "beta:prompt:1"], _chat.Seen().Select(d => d.MessageKey));
        Assert.Equal(["alpha", "beta"], _chat.Seen().Select(d => d.Slug));
        Assert.All(_chat.Seen(), d => Assert.Equal("prompt:1", d.Message.PromptId));
        Assert.StartsWith("Alpha\nAlpha\n", PlainMessage.Of(_chat.Seen()[0].Message), StringComparison.Ordinal);
        Assert.StartsWith(
            "Beta: from now on, your messages answer this report. Say `use alpha` to go back to the previous one.\nBeta\n",
            _chat.Last(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_OfTheEarlierReport_AnswersThatOneAndTakesTheWordsThere()
    {
        await _chat.ImportTwoAsync();
        await _chat.DoAsync(new TurnContent.Opened(), slug: "alpha");
        await _chat.DoAsync(new TurnContent.Opened(), slug: "beta");

        await _chat.PressAsync("prompt:1", Domain.Flows.ActionIds.UsePlan, "", "alpha");

        Assert.True((await _chat.ViewAsync("alpha")).Assessment.State.IsPlanConfirmed);
        Assert.False((await _chat.ViewAsync("beta")).Assessment.State.IsPlanConfirmed);
        Assert.Contains("Alpha: from now on, your messages answer this report", _chat.Last(), StringComparison.Ordinal);
        await _chat.SayAsync("start");
        Assert.False((await _chat.ViewAsync("beta")).Assessment.State.IsPlanConfirmed);
    }

    [Fact]
    public async Task Messages_OfTheOnlyReport_NeedNoName()
    {
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run"));

        await _chat.DoAsync(new TurnContent.Opened());

        Assert.StartsWith("Alpha\nI read this report", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompts_InASharedPlace_AreFoundByReportAndElseTheOneAskedLast()
    {
        await _chat.ImportTwoAsync();
        var prompts = _chat.Bench.Get<IPrompts>();
        Assert.Null(await prompts.FindAsync(Chat.Dm, null, Bench.Token));
        await _chat.DoAsync(new TurnContent.Opened(), slug: "beta");
        Assert.Null(await prompts.FindAsync(Chat.Dm, "alpha", Bench.Token));
        await _chat.DoAsync(new TurnContent.Opened(), slug: "alpha");

        Assert.Equal("beta", (await prompts.FindAsync(Chat.Dm, "beta", Bench.Token))!.Slug);
        var open = await prompts.FindAsync(Chat.Dm, null, Bench.Token);
        Assert.Equal(("alpha", "prompt:1"), (open!.Slug, open.Prompt.Key));
        Assert.Null(await prompts.FindAsync(new ConversationRef("slack", "C1"), null, Bench.Token));
    }

    [Fact]
    public async Task Prompts_WhereThePlaceItselfAsks_AreItsOwn()
    {
        await _chat.ImportTwoAsync();
        await _chat.SayAsync("status");

        var open = await _chat.Bench.Get<IPrompts>().FindAsync(Chat.Dm, null, Bench.Token);

        Assert.Equal((OpenPrompt.NoReport, "place:1"), (open!.Slug, open.Prompt.Key));
    }

    [Fact]
    public async Task Prompts_OnThePage_AreFoundWithoutAName()
    {
        await _chat.ImportTwoAsync();
        var page = new ConversationRef("web", "alpha/operator");
        await _chat.DoAsync(new TurnContent.Opened(), "operator", page, "alpha");

        Assert.Equal("prompt:1", Assert.Single(_chat.Seen(page)).MessageKey);
        Assert.Equal("alpha", (await _chat.Bench.Get<IPrompts>().FindAsync(page, null, Bench.Token))!.Slug);
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();
}
