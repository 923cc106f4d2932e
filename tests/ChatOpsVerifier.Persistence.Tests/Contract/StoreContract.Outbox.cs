using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Outbox_Enqueued_ComesBackWhole()
    {
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("key", Place, "status", Say("<!channel> & “so”"), "ada", "sample") { Slug = "other" }, Now));

        var pending = Assert.Single(await PendingAsync());

        Assert.Equal(("key", Place, "status", "ada", "sample"), (pending.Message.IdempotencyKey, pending.Message.Conversation, pending.Message.MessageKey, pending.Message.PrivateTo, pending.Message.AttachReportSlug));
        Assert.Equal("other", pending.Message.Slug);
        Assert.Equal("<!channel> & “so”", pending.Message.Message.Text);
        Assert.Equal((null, 0), (pending.Reference, pending.Attempts));
    }

    [Fact]
    public async Task Outbox_EnqueuedTwice_IsEnqueuedOnce()
    {
        await EnqueueAsync("key", Place, "first");
        await EnqueueAsync("key", Place, "second");

        Assert.Equal("first", Assert.Single(await PendingAsync()).Message.Message.Text);
        await SentAsync("first");
        await EnqueueAsync("key", Place, "third");
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task Outbox_OfOneConversation_IsSentInItsOrder()
    {
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", Place, "two");
        await EnqueueAsync("3", Team, "three");
        await EnqueueAsync("4", Place with { Channel = "slack" }, "four");

        Assert.Equal(["one", "three", "four"], await PendingTextsAsync());

        await SentAsync("one");

        Assert.Equal(["two", "three", "four"], await PendingTextsAsync());
        Assert.Equal(["two", "three"], (await Store.ReadPendingOutboxAsync(Now, 2, Cancel)).Select(p => p.Message.Message.Text));
    }

    [Fact]
    public async Task Outbox_ToBeTriedLater_WaitsAndLetsNoneOvertakeIt()
    {
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", Place, "two");
        var one = (await PendingAsync())[0];

        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now.AddSeconds(30), "busy"));

        Assert.Empty(await PendingAsync());
        Assert.Empty(await Store.ReadPendingOutboxAsync(Now.AddSeconds(30).AddTicks(-1), 10, Cancel));
        var again = Assert.Single(await Store.ReadPendingOutboxAsync(Now.AddSeconds(30), 10, Cancel));
        Assert.Equal((one.Id, 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task Outbox_GivenUp_MakesWayAndIsCounted()
    {
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", Place, "two");
        var one = (await PendingAsync())[0];

        await TransactAsync(turn => turn.MarkDeadAsync(one.Id, "channel_not_found", Now));
        // A late answer to an earlier attempt revives nothing.
        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now, "busy"));

        Assert.Equal(["two"], await PendingTextsAsync());
        var figures = await Store.ReadFiguresAsync(Cancel);
        Assert.Equal((1, 1), (figures.OutboxPending, figures.OutboxDead));
    }

    [Fact]
    public async Task Outbox_SameKeyLater_KnowsTheMessageToEdit()
    {
        await EnqueueAsync("1", Team, "first status");
        await SentAsync("first status", "ts-1");
        await EnqueueAsync("2", Team, "second status");
        await EnqueueAsync("3", Place, "elsewhere");

        var pending = await PendingAsync();

        Assert.Equal(["ts-1", null], pending.Select(p => p.Reference));
        await SentAsync("second status", "ts-2");
        await EnqueueAsync("4", Team, "third status");
        Assert.Equal("ts-2", (await PendingAsync()).Single(p => p.Message.Conversation == Team).Reference);
    }

    private Task EnqueueAsync(string key, ConversationRef place, string text) =>
        TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage(key, place, "status", Say(text), null), Now));

    private async Task SentAsync(string text, string reference = "reference")
    {
        var message = (await PendingAsync()).Single(p => p.Message.Message.Text == text);
        await TransactAsync(turn => turn.MarkSentAsync(message.Id, reference, Now));
    }

    private Task<IReadOnlyList<PendingOutbox>> PendingAsync() => Store.ReadPendingOutboxAsync(Now, 100, Cancel);

    private async Task<IEnumerable<string>> PendingTextsAsync() => (await PendingAsync()).Select(p => p.Message.Message.Text);
}
