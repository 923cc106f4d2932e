using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

/// <summary>A provider that is away for an hour, by the clock.</summary>
public sealed class OutboxOutageTests : IAsyncDisposable
{
    private const int Places = 40;
    private static readonly TimeSpan Outage = TimeSpan.FromHours(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private static readonly ConversationRef Page = new("web", "r/operator");

    private readonly RecordingChannel _away = new("slack");
    private readonly Bench _bench;

    public OutboxOutageTests() => _bench = new(s => s.AddSingleton<IChannel>(_away));

    [Fact]
    public async Task Outage_OfAnHour_LosesNothing_AndLeavesNoFlood()
    {
        // Each place has its status message, which is edited from now on.
        foreach (var place in Enumerable.Range(0, Places))
        {
            await EnqueueAsync(Place(place), "status", "version 0");
        }

        await _bench.PumpAsync();
        var before = _away.Calls.Count;

        _away.Answer = _ => throw new HttpRequestException("no route");
        for (var minute = 1; minute <= Outage.TotalMinutes; minute++)
        {
            foreach (var place in Enumerable.Range(0, Places))
            {
                await EnqueueAsync(Place(place), "status", $"version {minute}");
                if (minute % 20 == 0)
                {
                    await EnqueueAsync(Place(place), $"note {minute}", $"note {minute}");
                    await EnqueueAsync(Place(place), $"card {minute}", $"card {minute}, first");
                    await EnqueueAsync(Place(place), $"card {minute}", $"card {minute}, in between");
                    await EnqueueAsync(Place(place), $"card {minute}", $"card {minute}, last");
                }
            }

            await PassAsync(TimeSpan.FromMinutes(1));
        }

        // Whether it is back was asked now and then, not by everything that waited: once a minute, and the few that were on their way when it began.
        Assert.InRange(_away.Calls.Count - before, 60, 140);
        Assert.Contains(_bench.Logs.Lines, l => l.Contains("slack is not accepting messages", StringComparison.Ordinal));

        var during = _away.Calls.Count;
        _away.Answer = null;
        // The longest wait, and its jitter, is the longest that anybody waits for the end of it.
        await PassAsync(TimeSpan.FromSeconds(66) + Step);

        Assert.Contains(_bench.Logs.Lines, l => l.Contains("slack accepts messages again", StringComparison.Ordinal));
        foreach (var place in Enumerable.Range(0, Places))
        {
            Assert.Equal(
                ["version 60", "note 20", "card 20, last", "note 40", "card 40, last", "note 60", "card 60, last"],
                _away.Visible.Where(d => d.Conversation == Place(place)).Select(d => d.Message.Text));
        }

        // The status once instead of sixty times; each note; each card posted and edited once.
        Assert.Equal(Places * (1 + 3 + (3 * 2)), _away.Calls.Count - during);
        Assert.Empty(_bench.Store.DeadReasons);
    }

    [Fact]
    public async Task Outage_OfOneProvider_DoesNotDelayTheOthers()
    {
        _away.Answer = _ => throw new HttpRequestException("no route");
        foreach (var place in Enumerable.Range(0, Places))
        {
            await EnqueueAsync(Place(place), "status", "version 0");
        }

        await EnqueueAsync(Page, "answer", "answer");
        await _bench.PumpAsync();

        Assert.Equal("answer", Assert.Single(_bench.Web.Visible).Message.Text);
    }

    [Fact]
    public async Task Asking_ToWait_CountsAgainstNoMessage()
    {
        _away.Answer = _ => new SendResult.RetryAfter(TimeSpan.FromSeconds(1), OnlyHere: true);
        await EnqueueAsync(Place(0), "note", "note");
        await PassAsync(TimeSpan.FromMinutes(2));
        _away.Answer = _ => throw new HttpRequestException("no route");
        await PassAsync(Step);

        // The first fault waits the first wait, however often it was asked to wait before.
        var calls = _away.Calls.Count;
        _bench.Time.Advance(TimeSpan.FromSeconds(1.2));
        await _bench.PumpAsync();
        Assert.Equal(calls + 1, _away.Calls.Count);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static ConversationRef Place(int number) => new("slack", $"C{number}");

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            _bench.Time.Advance(Step);
            await _bench.PumpAsync();
        }
    }

    private Task<bool> EnqueueAsync(ConversationRef place, string key, string text) => _bench.Store.TransactAsync(
        async t =>
        {
            await t.EnqueueAsync(new($"{place}:{key}:{text}", place, key, new Message { Text = text }, null), _bench.Time.GetUtcNow());
            return true;
        },
        Bench.Token);
}
