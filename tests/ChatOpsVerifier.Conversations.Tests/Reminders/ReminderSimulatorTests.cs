using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>What the simulator predicts is what the sweep does.</summary>
public sealed class ReminderSimulatorTests : IAsyncDisposable
{
    private readonly Bench _bench = new(s => s.Configure<EscalationOptions>(o => o.SecondPerson = "reviewer"));

    [Fact]
    public async Task Read_NothingIsDone_IsWhatTheSweepThenSends()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("remind working hours 9-17");
        await _bench.SayAsync("remind working days mon-fri");
        var simulated = (await SimulateAsync(30)).Messages;

        Assert.NotEmpty(simulated);
        Assert.All(simulated, m => Assert.True(m.Local is { Hour: >= 9 and < 17, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) }));
        Assert.Equal(simulated.Select(m => (m.At, m.Step, m.Why)), await SentAsync(Bench.Slug, 30));
    }

    [Fact]
    public async Task Simulate_InTheChat_ShowsTheSameReminders()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("next");

        await _bench.SayAsync("remind simulate 5 days");
        await _bench.PumpAsync();

        var simulated = (await SimulateAsync(5)).Messages;
        Assert.NotEmpty(simulated);
        var shown = _bench
            .Seen(new ConversationRef("web", $"{Bench.Slug}/operator"))
            .Select(d => d.Message.Text)
            .Last(t => t.Contains("if nobody answers", StringComparison.Ordinal));
        Assert.All(simulated, m => Assert.Contains(m.Why, shown, StringComparison.Ordinal));
        Assert.Contains("in the next 5 days", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SeveralReports_IsWhatTheSweepThenSends()
    {
        await _bench.ImportAsync();
        _bench.Time.Advance(TimeSpan.FromHours(3));
        await _bench.ImportAsync(slug: "second");
        await _bench.ImportAsync(slug: "third");
        await _bench.Turns.HandleAsync(
            _bench.Turn(new TurnContent.Text("remind every 2 days", []), conversation: new("web", "third/operator"), slug: "third"), Bench.Token);
        var (first, second, third) = (await SimulateAsync(20), await SimulateAsync(20, "second"), await SimulateAsync(20, "third"));

        var sent = await SentAsync(Bench.Slug, 20);
        Assert.Equal(first.Messages.Select(m => (m.At, m.Step, m.Why)), sent);
        Assert.Equal(second.Messages.Select(m => (m.At, m.Step, m.Why)), await LogAsync("second"));
        Assert.Equal(third.Messages.Select(m => (m.At, m.Step, m.Why)), await LogAsync("third"));
        Assert.Contains(second.Messages, m => m.Also.Contains(Bench.Slug));
    }

    [Fact]
    public async Task Read_InTheMiddleOfEscalation_GoesOnFromThere()
    {
        await _bench.ImportAsync();
        _bench.Time.Advance(TimeSpan.FromHours(4));
        await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);

        var steps = (await SimulateAsync(10)).Messages.Select(m => m.Step).Where(s => s != EscalationStep.Private);
        Assert.Equal([EscalationStep.Channel, EscalationStep.SecondPerson], steps);
    }

    [Fact]
    public async Task Read_ChangesNothing()
    {
        await _bench.ImportAsync();
        var before = _bench.Store.Dump();
        await SimulateAsync(30);
        Assert.Equal(before, _bench.Store.Dump());
    }

    [Fact]
    public async Task Read_Pass_HasNoMessageAndSaysWhy()
    {
        await _bench.ImportAsync();
        var walker = new Walker(_bench);
        await walker.BeginAsync();
        await walker.ToPassAsync();

        var simulation = await SimulateAsync(30);
        Assert.Empty(simulation.Messages);
        Assert.StartsWith("The report is PASS", Assert.Single(simulation.People).WhyNot[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind off", "Reminders are paused on request")]
    [InlineData("snooze 3 days", "Snoozed until Thu 26 Nov 2026, 09:00 (UTC).")]
    [InlineData("start", "Not due yet: the last activity was at Mon 23 Nov 2026, 09:00 (UTC), and the next, a private message, goes out at Mon 23 Nov 2026, "
        + "13:00 (UTC), after 4 hours without a reply.")]
    [InlineData("quiet 12-15", "It would go out at Mon 23 Nov 2026, 13:00 (UTC), but 13:00 is within quiet hours (12:00–15:00).")]
    [InlineData("remind working days tue-thu", "It would go out at Mon 23 Nov 2026, 13:00 (UTC), but Monday is not a working day.")]
    public async Task Read_WhyNot_IsTheTrueReason(string said, string reason)
    {
        await _bench.ImportAsync();
        await _bench.SayAsync(said);
        Assert.Contains(reason, string.Join(" ", Assert.Single((await SimulateAsync(30)).People).WhyNot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SwitchedOff_SaysSo()
    {
        await using var quiet = new Bench(s => s.Configure<ReminderOptions>(o => o.Enabled = false));
        await quiet.ImportAsync();
        var simulation = (await quiet.Get<IReminderSimulator>().ReadAsync(Bench.Slug, 30, Bench.Token))!;
        Assert.Empty(simulation.Messages);
        Assert.Equal("Reminders are switched off for everybody (Reminders:Enabled).", Assert.Single(simulation.People).WhyNot[0]);
    }

    [Fact]
    public async Task Read_NoSuchReport_IsNone() => Assert.Null(await _bench.Get<IReminderSimulator>().ReadAsync("none", 30, Bench.Token));

    [Fact]
    public async Task Retention_AfterTheLastYear_ForgetsTheLogAndKeepsTheRest()
    {
        await _bench.ImportAsync();
        await SentAsync(Bench.Slug, 3);
        Assert.Equal(0, await _bench.Get<ReminderRetention>().RunAsync(_bench.Time.GetUtcNow().AddDays(390), Bench.Token));
        Assert.True(await _bench.Get<ReminderRetention>().RunAsync(_bench.Time.GetUtcNow().AddDays(401), Bench.Token) > 0);
        Assert.Empty(await _bench.Store.ReadReminderLogAsync(Bench.Slug, 10, Bench.Token));
        Assert.NotNull((await _bench.Store.FindReminderAsync(Bench.Slug, "operator", Bench.Token))!.DueAt);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task<ReminderSimulation> SimulateAsync(
        int days, string? slug = null) => (await _bench.Get<IReminderSimulator>().ReadAsync(slug ?? Bench.Slug, days, Bench.Token))!;

    /// <summary>Lets the clock go on to each due instant, as a sweep that never sleeps would.</summary>
    private async Task<IEnumerable<(DateTimeOffset At, EscalationStep Step, string Why)>> SentAsync(string slug, int days)
    {
        var until = _bench.Time.GetUtcNow().AddDays(days);
        while ((await _bench.Store.ReadRemindersOfAsync("operator", 1, Bench.Token))[0].DueAt is { } due && due <= until)
        {
            _bench.Time.SetUtcNow(due > _bench.Time.GetUtcNow() ? due : _bench.Time.GetUtcNow());
            await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        }

        await _bench.PumpAsync();
        return await LogAsync(slug);
    }

    /// <summary>The reason without what only the sending knows: how much is pending, and what comes next.</summary>
    private async Task<IEnumerable<(DateTimeOffset At, EscalationStep Step, string Why)>> LogAsync(string slug) =>
        from line in await _bench.Store.ReadReminderLogAsync(slug, 1_000, Bench.Token)
        where line.Kind == ReminderLogKind.Claimed
        let why = line.Reason[..System.Text.RegularExpressions.Regex.Match(line.Reason, @" \d+ of \d+ checks are pending").Index]
        select (
            line.At,
            line.Step,
            why.Replace(
                " Not due yet, but included in the message for what was due, to avoid a second one.",
                " Not due yet, but included in the message for what is due.",
                StringComparison.Ordinal));
}
