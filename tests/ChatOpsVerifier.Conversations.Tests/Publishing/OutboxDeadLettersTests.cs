using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

public sealed class OutboxDeadLettersTests : IAsyncDisposable
{
    private static readonly ConversationRef Here = new("web", "r/operator");
    private readonly Bench _bench = new();

    private OutboxDeadLetters Dead => _bench.Get<OutboxDeadLetters>();

    [Fact]
    public async Task List_SaysWhatIsUndeliverableAndWhy_AndNotWhatItSaid()
    {
        await GiveUpAsync("first", "second");

        var listed = await Dead.ListAsync(Bench.Token);

        Assert.Equal(["second", "first"], listed.Select(d => d.MessageKey));
        Assert.All(listed, d => Assert.Equal((Here, "archived", "report"), (d.Conversation, d.Reason, d.Slug)));
        Assert.DoesNotContain(_bench.Logs.Lines, l => l.Contains("words of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retry_SendsAgain_InTheOldOrder_UnderTheOldKeys()
    {
        await GiveUpAsync("first", "second");
        var ids = (await Dead.ListAsync(Bench.Token)).Select(d => d.Id).ToList();

        Assert.Equal(ids, await Dead.RetryAsync(ids, Bench.Token));
        await _bench.PumpAsync();

        Assert.Equal(["first", "second"], _bench.Seen(Here).Select(d => d.MessageKey));
        Assert.Equal(2, _bench.Web.Calls.Select(c => c.IdempotencyKey).Distinct().Count());
        Assert.Empty(await Dead.ListAsync(Bench.Token));
        Assert.Empty(await Dead.RetryAsync(ids, Bench.Token));
    }

    [Fact]
    public async Task Drop_IsNeverSent()
    {
        await GiveUpAsync("first", "second");
        var second = (await Dead.ListAsync(Bench.Token))[0].Id;

        Assert.Equal([second], await Dead.DropAsync([second, 4711], Bench.Token));
        await _bench.PumpAsync();

        Assert.Equal("first", Assert.Single(await Dead.ListAsync(Bench.Token)).MessageKey);
        Assert.Empty(_bench.Seen(Here));
    }

    [Fact]
    public async Task NewerVersion_MakesAnOlderOneThatWasUndeliverableObsolete()
    {
        await GiveUpAsync("status");
        var old = Assert.Single(await Dead.ListAsync(Bench.Token)).Id;

        await EnqueueAsync("status", "newer");
        await _bench.PumpAsync();

        Assert.Empty(await Dead.ListAsync(Bench.Token));
        Assert.Empty(await Dead.RetryAsync([old], Bench.Token));
        Assert.Equal("newer", Assert.Single(_bench.Seen(Here)).Message.Text);
    }

    [Fact]
    public async Task Retention_DropsWhatNobodySentAgainForLong()
    {
        await GiveUpAsync("first");
        _bench.Time.Advance(TimeSpan.FromDays(89));
        Assert.Equal(0, await _bench.Get<OutboxRetention>().RunAsync(_bench.Time.GetUtcNow(), Bench.Token));
        _bench.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await _bench.Get<OutboxRetention>().RunAsync(_bench.Time.GetUtcNow(), Bench.Token));

        Assert.Empty(await Dead.ListAsync(Bench.Token));
        Assert.Contains(_bench.Logs.Lines, l => l.Contains("never sent again", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task GiveUpAsync(params string[] keys)
    {
        _bench.Web.Answer = _ => new SendResult.Rejected("archived");
        foreach (var key in keys)
        {
            await EnqueueAsync(key, $"words of {key}");
        }

        await _bench.PumpAsync();
        _bench.Web.Answer = null;
    }

    private Task<bool> EnqueueAsync(string key, string text) => _bench.Store.TransactAsync(
        async t =>
        {
            await t.EnqueueAsync(new($"{key}:{text}", Here, key, new Message { Text = text }, null) { Slug = "report" }, _bench.Time.GetUtcNow());
            return true;
        },
        Bench.Token);
}
