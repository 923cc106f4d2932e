using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

public sealed class OutboxDispatcherTests : IAsyncDisposable
{
    private static readonly ConversationRef Here = new("web", "r/operator");
    private static readonly ConversationRef There = new("web", "r/team");
    private readonly Bench _bench = new();

    [Fact]
    public async Task RunOnce_SeveralMessages_KeepsTheOrderOfEachConversation()
    {
        foreach (var i in Enumerable.Range(1, 20))
        {
            await EnqueueAsync($"h{i}", Here);
            await EnqueueAsync($"t{i}", There);
        }

        Assert.Equal(40, await _bench.PumpAsync());

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"h{i}"), _bench.Seen(Here).Select(d => d.MessageKey));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"t{i}"), _bench.Seen(There).Select(d => d.MessageKey));
        Assert.Equal(0, await _bench.PumpAsync());
    }

    [Fact]
    public async Task RunOnce_SameKeyAgain_EditsTheMessageInPlace()
    {
        await EnqueueAsync("status", There, text: "1 of 54");
        await EnqueueAsync("other", There);
        await _bench.PumpAsync();
        await EnqueueAsync("status", There, text: "2 of 54");
        await _bench.PumpAsync();

        Assert.Equal([("status", "2 of 54"), ("other", "other")], _bench.Seen(There).Select(d => (d.MessageKey, d.Message.Text)));
        Assert.Equal("web-1", _bench.Web.Calls.Last().Existing);
    }

    [Fact]
    public async Task RunOnce_WithdrawnBeforeItWasSaid_AsksTheChannelNothing()
    {
        await EnqueueAsync("reminder", Here);
        await _bench.Store.TransactAsync(
            async t =>
            {
                await t.EnqueueAsync(new("withdrawn", Here, "reminder", new Message { Text = "", IsWithdrawn = true }, null), _bench.Time.GetUtcNow());
                return 0;
            },
            Bench.Token);
        await EnqueueAsync("another", Here);
        await _bench.PumpAsync();

        Assert.Equal(["another"], _bench.Web.Calls.Select(c => c.MessageKey));
        Assert.Equal(0, await _bench.PumpAsync());
    }

    [Fact]
    public async Task RunOnce_Fault_HoldsTheConversationBackAndOnlyIt()
    {
        _bench.Web.Answer = d => d.MessageKey == "h1" ? throw new HttpRequestException("the text of the message") : null;
        await EnqueueAsync("h1", Here);
        await EnqueueAsync("h2", Here);
        await EnqueueAsync("t1", There);

        await _bench.PumpAsync();
        Assert.Equal(["t1"], _bench.Web.Visible.Select(d => d.MessageKey));

        _bench.Web.Answer = null;
        await _bench.PumpAsync();
        Assert.Empty(_bench.Seen(Here));

        _bench.Time.Advance(TimeSpan.FromSeconds(1.3));
        await _bench.PumpAsync();
        Assert.Equal(["h1", "h2"], _bench.Seen(Here).Select(d => d.MessageKey));
        Assert.DoesNotContain(_bench.Logs.Lines, l => l.Contains("the text of the message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunOnce_FaultsGoOn_WaitsLongerEachTimeUpToTheCap()
    {
        _bench.Web.Answer = _ => throw new HttpRequestException();
        await EnqueueAsync("h1", Here);
        var waits = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(1, await _bench.PumpAsync());
            var waited = 0;
            while (!await IsDueAsync())
            {
                _bench.Time.Advance(TimeSpan.FromSeconds(1));
                waited++;
            }

            waits.Add(waited);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(2, waits[0]);
        Assert.Equal(66, waits[^1]);
    }

    [Fact]
    public async Task RunOnce_ProviderAsksToWait_HoldsItsWholeChannelUntilThen()
    {
        var asked = 0;
        _bench.Web.Answer = _ => asked++ == 0 ? new SendResult.RetryAfter(TimeSpan.FromSeconds(30)) : null;
        await EnqueueAsync("h1", Here);
        await _bench.PumpAsync();
        await EnqueueAsync("t1", There);

        _bench.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await _bench.PumpAsync());
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await _bench.PumpAsync());
    }

    [Fact]
    public async Task RunOnce_OneConversationHasToWait_TheOthersGoOn()
    {
        _bench.Web.Answer = d => d.MessageKey == "h1" ? new SendResult.RetryAfter(TimeSpan.FromSeconds(1), OnlyHere: true) : null;
        await EnqueueAsync("h1", Here);
        await EnqueueAsync("h2", Here);
        await _bench.PumpAsync();
        await EnqueueAsync("t1", There);
        await _bench.PumpAsync();
        Assert.Equal(["t1"], _bench.Web.Visible.Select(d => d.MessageKey));

        _bench.Web.Answer = null;
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        await _bench.PumpAsync();
        Assert.Equal(["h1", "h2"], _bench.Seen(Here).Select(d => d.MessageKey));
    }

    [Fact]
    public async Task RunOnce_Rejected_IsUndeliverableWithItsReasonAndTheNextGoesOut()
    {
        _bench.Web.Answer = d => d.MessageKey == "h1" ? new SendResult.Rejected("channel_archived") : null;
        await EnqueueAsync("h1", Here);
        await EnqueueAsync("h2", Here);
        await _bench.PumpAsync();

        Assert.Equal(["channel_archived"], _bench.Store.DeadReasons);
        Assert.Equal(["h2"], _bench.Seen(Here).Select(d => d.MessageKey));
    }

    [Fact]
    public async Task RunOnce_UnknownChannel_IsUndeliverableNamingWhatThereIs()
    {
        await EnqueueAsync("s1", new ConversationRef("slack", "C1"));
        await _bench.PumpAsync();

        Assert.Equal(["No channel \"slack\" is set up; there are: web."], _bench.Store.DeadReasons);
    }

    [Fact]
    public async Task RunOnce_DiesBetweenSendAndRecord_SendsAgainUnderTheSameKeyAndShowsItOnce()
    {
        await EnqueueAsync("h1", Here);
        _bench.Store.BeforeStep = step => _ = step == "commit" ? throw new IOException("killed") : 0;
        await Assert.ThrowsAsync<IOException>(_bench.PumpAsync);

        _bench.Store.BeforeStep = null;
        await _bench.PumpAsync();

        Assert.Equal(2, _bench.Web.Calls.Count);
        Assert.Single(_bench.Web.Calls.Select(c => c.IdempotencyKey).Distinct());
        Assert.Single(_bench.Seen(Here));
    }

    [Fact]
    public async Task RunOnce_ManyPumpsAtOnce_SendEachMessageOnce()
    {
        foreach (var i in Enumerable.Range(1, 10))
        {
            await EnqueueAsync($"h{i}", Here);
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(_bench.PumpAsync, Bench.Token)));

        Assert.Equal(10, _bench.Web.Calls.Count);
    }

    [Fact]
    public async Task RunOnce_Work_IsCounted()
    {
        var counted = new Dictionary<string, double>();
        var meter = _bench.Figures.Meter;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + value);
        listener.Start();
        _bench.Web.Answer = d => d.MessageKey == "h2" ? new SendResult.Rejected("no") : d.MessageKey == "t1" ? throw new HttpRequestException() : null;
        await EnqueueAsync("h1", Here);
        await EnqueueAsync("h2", Here);
        await EnqueueAsync("t1", There);

        await _bench.PumpAsync();

        Assert.Equal((1, 1, 1), (counted["verifier.outbox.sent"], counted["verifier.outbox.undeliverable"], counted["verifier.outbox.retried"]));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task<bool> IsDueAsync() => (await _bench.Store.ReadPendingOutboxAsync(_bench.Time.GetUtcNow(), 1, Bench.Token)).Count > 0;

    private Task<int> EnqueueAsync(string key, ConversationRef conversation, string? text = null) => _bench.Store.TransactAsync(
        async t =>
        {
            await t.EnqueueAsync(new($"{conversation}:{key}:{text}", conversation, key, new Message { Text = text ?? key }, null), _bench.Time.GetUtcNow());
            return 0;
        },
        Bench.Token);
}
