using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Gathering_BurstOfEdits_IsOneEditAfterTheFirstHasWaited()
    {
        await EditAsync("1", "first", Now);
        Assert.Equal(["first"], await DueAsync(Now));
        await SentAsync("first", "ts-1");

        await EditAsync("2", "second", Now);
        await EditAsync("3", "third", Now.AddSeconds(1));
        await EditAsync("4", "fourth", Now.AddSeconds(1.9));

        Assert.Empty(await DueAsync(Now.AddSeconds(1.99)));
        Assert.Equal(["fourth"], await DueAsync(Now.AddSeconds(2)));
    }

    [Fact]
    public async Task Gathering_EditWaits_HoldsUpNothingElse()
    {
        await EditAsync("1", "first", Now);
        await SentAsync("first", "ts-1");
        await EditAsync("2", "second", Now);
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("3", Team, "note", Say("a note"), null), Now));

        Assert.Equal(["a note"], await DueAsync(Now));
        await SentAsync("a note");
        Assert.Equal(["second"], await DueAsync(Now.AddSeconds(2)));
    }

    [Fact]
    public async Task Gathering_NewerEditThatDoesNotWait_TakesTheOthersWithIt()
    {
        await EditAsync("1", "first", Now);
        await SentAsync("first", "ts-1");
        await EditAsync("2", "second", Now);
        await EnqueueAsync("3", Team, "third");

        Assert.Equal(["third"], await DueAsync(Now));
        await SentAsync("third", "ts-1");
        Assert.Empty(await DueAsync(Now.AddDays(1)));
    }

    private Task EditAsync(string key, string text, DateTimeOffset at) =>
        TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage(key, Team, "status", Say(text), null) { Gather = Gather }, at));

    private async Task<IEnumerable<string>> DueAsync(
        DateTimeOffset at) => (await Store.ReadPendingOutboxAsync(at, 100, Cancel)).Select(p => p.Message.Message.Text);
}
