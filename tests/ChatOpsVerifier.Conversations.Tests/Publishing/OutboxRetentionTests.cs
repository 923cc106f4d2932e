using ChatOpsVerifier.Conversations.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

public sealed class OutboxRetentionTests : IAsyncDisposable
{
    private readonly Bench _bench = new(s => s.Configure<OutboxOptions>(o => o.RemovedAtOnce = 2));
    private readonly Walker _walker;

    public OutboxRetentionTests() => _walker = new(_bench);

    [Fact]
    public async Task Run_MessagesSentLongAgo_GoInBatches_AndTheWalkGoesOnAsIfTheyWereThere()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.UntilSettledAsync(1);
        var sent = _bench.Store.Enqueued.Count;
        var (record, seen) = ((await _bench.ViewAsync()).Record, _bench.Seen(Bench.Operator).Length);

        _bench.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await RunAsync());
        _bench.Time.Advance(TimeSpan.FromDays(2));
        var before = _bench.Store.Commits;
        Assert.Equal(sent, await RunAsync());

        // The last batch of what was sent is not full; after it comes what is undeliverable, of which there is nothing.
        Assert.Equal((sent / 2) + 1 + 1, _bench.Store.Commits - before);
        Assert.Empty(_bench.Store.Enqueued);
        Assert.Equal(record, (await _bench.ViewAsync()).Record);
        Assert.Contains(
            _bench.Logs.Lines, l => l.Contains($"Removed from the outbox what was sent more than 30 d ago (messages: {sent})", StringComparison.Ordinal));
        // The question of a month ago is still edited in its place when it is answered now.
        await _walker.StepAsync();
        Assert.True(_bench.Seen(Bench.Operator).Length > seen);
        Assert.Single(_bench.Seen(Bench.Operator), d => d.MessageKey == "prompt:1");
    }

    private Task<int> RunAsync() => _bench.Get<OutboxRetention>().RunAsync(_bench.Time.GetUtcNow(), Bench.Token);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
