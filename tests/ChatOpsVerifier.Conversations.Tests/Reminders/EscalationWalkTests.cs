using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>
/// Time without a reply from the first private message to the last step of escalation, an answer, a promise, time without a reply again, and PASS.
/// </summary>
public sealed class EscalationWalkTests : IAsyncDisposable
{
    private static readonly ConversationRef Second = new("web", $"{Bench.Slug}/reviewer");
    private readonly Bench _bench = new(s => s.Configure<EscalationOptions>(o => o.SecondPerson = "reviewer"));
    private readonly Walker _walker;

    public EscalationWalkTests() => _walker = new(_bench);

    [Fact]
    public async Task Walk_NoReplyAnswerPromiseNoReplyPass_EscalatesResetsAndStops()
    {
        await _bench.ImportAsync();

        // Time without a reply: private after 4 hours, the channel after 2 more days, the second person after 2 more.
        var told = await UntilAsync(EscalationStep.SecondPerson);
        Assert.Equal(
            [(4.0, EscalationStep.Private), (28.0, EscalationStep.Private), (52.0, EscalationStep.Channel), (100.0, EscalationStep.SecondPerson)],
            told.Select(t => ((t.At - Bench.Monday).TotalHours, t.Step)));
        var called = Assert.Single(_bench.Seen(Bench.Team), d => d.MessageKey.Contains("escalation", StringComparison.Ordinal));
        Assert.Contains(called.Message.Blocks.OfType<MessageBlock.Paragraph>().SelectMany(p => p.Text.Runs), r => r is { Text: "Olga", Mention: "operator" });
        Assert.Contains("The private reminder of Mon 23 Nov 2026, 13:00 (UTC) got no reply.", called.Message.Text, StringComparison.Ordinal);
        Assert.Contains("Without a reply, Rita is notified next.", called.Message.Text, StringComparison.Ordinal);
        var second = Assert.Single(_bench.Seen(Second));
        Assert.Contains("Olga has not replied", second.Message.Text, StringComparison.Ordinal);
        Assert.Contains("The mention in the channel of Wed 25 Nov 2026, 13:00 (UTC) got no reply either.", second.Message.Text, StringComparison.Ordinal);

        // The operator acts: what was said higher up is over, and escalation starts over.
        await _walker.StepAsync();
        await _bench.PumpAsync();
        Assert.Equal((EscalationStep.None, 0), ((await RowAsync()).Reached, (await RowAsync()).Sent));
        Assert.Contains(
            "resolved: Olga has answered", _bench.Seen(Bench.Team).Single(d => d.MessageKey == called.MessageKey).Message.Text, StringComparison.Ordinal);
        Assert.Contains("resolved: Olga has answered", Assert.Single(_bench.Seen(Second)).Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _bench.Seen(Bench.Team).SelectMany(d => d.Message.Blocks).OfType<MessageBlock.Paragraph>().SelectMany(p => p.Text.Runs),
            r => r.Mention is not null);

        // A promise holds the private message up for a day, and is not an answer.
        await SweepAtDueAsync();
        await PressAsync("I'm on it");
        var promised = _bench.Time.GetUtcNow();
        Assert.Equal((promised, promised.AddDays(1)), ((await RowAsync()).AcknowledgedAt, (await RowAsync()).DueAt));
        Assert.False((await _bench.ViewAsync()).Assessment.Verdict.IsPass);

        // Time without a reply after it is time without a reply again, from the first step on.
        told = await UntilAsync(EscalationStep.Channel);
        Assert.Equal(EscalationStep.Private, told[0].Step);
        Assert.Equal(promised.AddDays(1), told[0].At);
        Assert.Contains(
            await LogAsync(),
            l => l is { Kind: ReminderLogKind.Claimed }
                && l.Reason.StartsWith(
                    $"“I'm on it” was said at {promised.UtcDateTime.ToString("ddd d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture)} "
                        + "(UTC), with no activity since",
                    StringComparison.Ordinal));

        // PASS: nobody is reminded of anything any longer.
        await _walker.ToPassAsync();
        Assert.Null((await RowAsync()).DueAt);
        _bench.Time.Advance(TimeSpan.FromDays(90));
        Assert.Equal(0, await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token));
    }

    [Fact]
    public async Task Log_AfterEveryStep_SaysToWhomAndWhyWithTheProvidersId()
    {
        await _bench.ImportAsync();
        await UntilAsync(EscalationStep.SecondPerson);
        await _walker.StepAsync();

        var log = await LogAsync();
        Assert.Equal(
            [(EscalationStep.Private, "operator"), (
                EscalationStep.Private, "operator"), (EscalationStep.Channel, null), (EscalationStep.SecondPerson, "reviewer")],
            log.Where(l => l.Kind == ReminderLogKind.Sent).Select(l => (l.Step, l.Recipient)));
        Assert.All(log.Where(l => l.Kind == ReminderLogKind.Sent), l => Assert.StartsWith("web-", l.Reference!, StringComparison.Ordinal));
        Assert.Contains(
            log, l => l is { Kind: ReminderLogKind.Acted, Recipient: "operator" } && l.Slot == log.Last(c => c.Kind == ReminderLogKind.Claimed).Slot);
        var claimed = log.Where(l => l.Kind == ReminderLogKind.Claimed).ToList();
        Assert.Equal(claimed.Count, claimed.Select(l => (l.Slug, l.PersonId, l.Slot)).Distinct().Count());
    }

    [Fact]
    public async Task Run_AsleepForAWeekInTheMiddle_CatchesUpWithOneMessage()
    {
        await _bench.ImportAsync();
        await SweepAtDueAsync();
        _bench.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(1, await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token));
        Assert.Equal(0, await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token));
        Assert.Contains(
            await LogAsync(), l => l is { Kind: ReminderLogKind.Claimed } && l.Reason.Contains("Late: it was planned for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_AnsweredOnAnotherReport_CallsNobodyInTheChannelYet()
    {
        await _bench.ImportAsync();
        await _bench.ImportAsync(slug: "second");
        await SweepAtDueAsync();
        await SweepAtDueAsync();
        _bench.Time.Advance(TimeSpan.FromHours(23));
        await _bench.Turns.HandleAsync(
            _bench.Turn(new TurnContent.Text("start", []), conversation: new("web", "second/operator"), slug: "second"), Bench.Token);
        _bench.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Bench.Monday.AddHours(52), (await RowAsync()).DueAt);
        await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        await _bench.PumpAsync();

        Assert.Empty(_bench.Seen(Bench.Team).Where(d => d.MessageKey.Contains("escalation", StringComparison.Ordinal)));
        Assert.True((await RowAsync()).Reached < EscalationStep.Channel);
    }

    [Fact]
    public async Task Run_Opened_IsSeenAndNoAnswer()
    {
        await _bench.ImportAsync();
        await SweepAtDueAsync();
        await _bench.OpenAsync();
        await _bench.OpenAsync();

        Assert.Single(await LogAsync(), l => l is { Kind: ReminderLogKind.Seen, Reason: "Olga opened the conversation." });
        Assert.Equal(EscalationStep.Private, (await RowAsync()).Reached);
    }

    [Fact]
    public async Task Run_ProviderIsDown_WhyNotSaysThatItWaits()
    {
        await _bench.ImportAsync();
        _bench.Web.Answer = d => d.Message.Text.StartsWith("Reminder", StringComparison.Ordinal)
            ? new SendResult.RetryAfter(TimeSpan.FromHours(1), OnlyHere: true, "service_unavailable")
            : null;
        await SweepAtDueAsync();

        await _bench.SayAsync("why not");
        _bench.Web.Answer = null;
        _bench.Time.Advance(TimeSpan.FromHours(2));
        await _bench.PumpAsync();

        Assert.Contains(
            _bench.Seen(Bench.Operator),
            d => d.Message.Text.Contains("One was created and is waiting in the outbox", StringComparison.Ordinal)
                && d.Message.Text.Contains("web did not accept it (service_unavailable)", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task<List<(DateTimeOffset At, EscalationStep Step)>> UntilAsync(EscalationStep top)
    {
        var told = new List<(DateTimeOffset, EscalationStep)>();
        do
        {
            Assert.True(told.Count < 20, "The ladder does not get there.");
            await SweepAtDueAsync();
            told.Add((_bench.Time.GetUtcNow(), (await LogAsync()).Last(l => l.Kind == ReminderLogKind.Claimed).Step));
        }
        while (told[^1].Item2 != top);

        return told;
    }

    private async Task SweepAtDueAsync()
    {
        _bench.Time.Advance((await RowAsync()).DueAt!.Value - _bench.Time.GetUtcNow());
        Assert.Equal(1, await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token));
        await _bench.PumpAsync();
    }

    private Task<ChatOpsVerifier.Conversations.Ports.TurnOutcome> PressAsync(string label)
    {
        var choice = _walker.Prompt().Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries).Single(c => c.Label == label);
        return _walker.PressAsync(choice.ActionId, choice.Value);
    }

    private async Task<ReminderRecord> RowAsync() => (await _bench.Store.FindReminderAsync(Bench.Slug, "operator", Bench.Token))!;

    private Task<IReadOnlyList<ReminderLogRecord>> LogAsync() => _bench.Store.ReadReminderLogAsync(Bench.Slug, 200, Bench.Token);
}
