using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>PASS ends the reminders, and whatever ends PASS begins them again, from the first step of escalation.</summary>
public sealed class AfterPassTests : IAsyncDisposable
{
    private const int MaxAge = 30;
    private const int Since = 20;
    private readonly Bench _bench = new(s => s.Configure<EvidenceOptions>(o => o.MaxAgeDays = MaxAge));
    private readonly Walker _walker;

    public AfterPassTests() => _walker = new(_bench);

    [Fact]
    public async Task AnswerWithdrawn_BeginsThemAgain()
    {
        await PassAsync();
        await _bench.SayAsync("withdraw 2.2");
        await _bench.SayAsync("The dashboard was the wrong project's.");
        await _bench.PumpAsync();

        await BegunAgainAsync(_bench.Time.GetUtcNow().AddHours(4));
    }

    [Fact]
    public async Task ClaimFoundToBeFalse_BeginsThemAgain()
    {
        await PassAsync();
        await _bench.SayAsync("reopen 2.2");
        await _bench.PumpAsync();
        await _walker.PressAsync(ActionIds.CorrectAnswer);
        await _walker.PressAsync(ActionIds.ItIsNotSo);
        await _walker.UntilAsync(async () => (await _bench.ViewAsync()).Assessment.Checks.Values.Any(c => c.Outcome == Outcome.Refuted));

        await BegunAgainAsync(_bench.Time.GetUtcNow().AddHours(4));
    }

    [Fact]
    public async Task EvidenceGrownOld_BeginsThemAgainWithoutAnybody()
    {
        await PassAsync();
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromDays(MaxAge - Since)));
        Assert.Null((await RowAsync()).DueAt);

        // The day begins on which it is too old; the time without a reply is as old, so the private message comes with the same sweep or the next.
        var sent = await _bench.SweepAfterAsync(TimeSpan.FromDays(1)) + await _bench.SweepAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, sent);
        Assert.Equal((EscalationStep.Private, 1), ((await RowAsync()).Reached, (await RowAsync()).Sent));
        Assert.Contains(
            await LogAsync(), l => l is { Kind: ReminderLogKind.Planned } && l.Reason.StartsWith("Reminders start again; next ", StringComparison.Ordinal));
        Assert.Contains(_bench.Seen(Bench.Operator), d => d.Message.Text.StartsWith("Reminder", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task PassAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        // A ladder that was climbed before is not part of what comes after.
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(4)));
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(24)));
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(24)));
        Assert.Equal(EscalationStep.Channel, (await RowAsync()).Reached);
        await _walker.ToPassAsync();
        Assert.Equal((null, EscalationStep.None), ((await RowAsync()).DueAt, (await RowAsync()).Reached));
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromDays(Since)));
    }

    private async Task BegunAgainAsync(DateTimeOffset due)
    {
        Assert.False((await _bench.ViewAsync()).Assessment.Verdict.IsPass);
        Assert.Equal((due, EscalationStep.None), ((await RowAsync()).DueAt, (await RowAsync()).Reached));
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(4)));
        Assert.Equal(EscalationStep.Private, (await RowAsync()).Reached);
        Assert.Contains(_bench.Seen(Bench.Operator).TakeLast(3), d => d.Message.Text.StartsWith("Reminder", StringComparison.Ordinal));
    }

    private async Task<ReminderRecord> RowAsync() => (await _bench.Store.FindReminderAsync(Bench.Slug, "operator", Bench.Token))!;

    private Task<IReadOnlyList<ReminderLogRecord>> LogAsync() => _bench.Store.ReadReminderLogAsync(Bench.Slug, 500, Bench.Token);
}
