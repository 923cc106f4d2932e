using ChatOpsVerifier.Conversations.Local;

namespace ChatOpsVerifier.Conversations.Tests.Local;

public sealed class ChangeFeedTests
{
    private readonly ChangeFeed _feed = new();

    [Fact]
    public async Task Publish_SeveralSubscribers_AllHearItInOrder()
    {
        using var stop = new CancellationTokenSource();
        await using var one = _feed.SubscribeAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        await using var two = _feed.SubscribeAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var first = one.MoveNextAsync().AsTask();
        var second = two.MoveNextAsync().AsTask();

        _feed.Publish("report:a");
        _feed.Publish("outbox");

        Assert.True(await first);
        Assert.True(await second);
        Assert.Equal(("report:a", "report:a"), (one.Current, two.Current));
        Assert.True(await one.MoveNextAsync());
        Assert.Equal("outbox", one.Current);
    }

    [Fact]
    public async Task Publish_SlowSubscriber_LosesTheOldestAndHoldsNobodyUp()
    {
        using var stop = new CancellationTokenSource();
        await using var slow = _feed.SubscribeAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var waiting = slow.MoveNextAsync().AsTask();
        _feed.Publish("first");
        Assert.True(await waiting);

        for (var i = 0; i < 10_000; i++)
        {
            _feed.Publish($"{i}");
        }

        Assert.True(await slow.MoveNextAsync());
        Assert.NotEqual("0", slow.Current);
        string last;
        do
        {
            last = slow.Current;
        }
        while (last != "9999" && await slow.MoveNextAsync());
        Assert.Equal("9999", last);
    }

    [Fact]
    public async Task Subscribe_GoesAway_LeavesNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        var leaving = _feed.SubscribeAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var waiting = leaving.MoveNextAsync().AsTask();
        Assert.Equal(1, _feed.Subscribers);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await leaving.DisposeAsync();

        Assert.Equal(0, _feed.Subscribers);
    }

    [Fact]
    public async Task Subscribe_BreaksOut_LeavesNothingBehind()
    {
        await using (var subscriber = _feed.SubscribeAsync(CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            var waiting = subscriber.MoveNextAsync().AsTask();
            _feed.Publish("outbox");
            Assert.True(await waiting);
        }

        Assert.Equal(0, _feed.Subscribers);
    }
}
