using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

public sealed class ReminderSweepTests : IAsyncDisposable
{
    private readonly Bench _bench = new();
    private readonly Walker _walker;

    public ReminderSweepTests() => _walker = new(_bench);

    [Fact]
    public async Task Run_NoReply_RemindsWhenDueAndNotBefore()
    {
        await _bench.ImportAsync();
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromHours(3.9)));
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(0.1)));
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.Zero));

        var reminder = Assert.Single(_bench.Seen(Bench.Operator), d => d.Message.Text.StartsWith("Reminder", StringComparison.Ordinal));
        Assert.Contains("54", reminder.Message.Text, StringComparison.Ordinal);
        Assert.NotNull(reminder.Message.PromptId);
        var logged = await LogAsync();
        Assert.Contains(
            logged, l => l is { Kind: ReminderLogKind.Planned } && l.Reason.Contains("first reminder Mon 23 Nov 2026, 13:00 (UTC)", StringComparison.Ordinal));
        Assert.Contains(
            logged,
            l => l is { Kind: ReminderLogKind.Claimed, Slot: "2026-11-23T13:00:00Z", Recipient: "operator", Step: EscalationStep.Private }
                && l.Reason.Contains(
                    "No answer since Mon 23 Nov 2026, 09:00 (UTC). 54 of 54 checks are pending. Next Tue 24 Nov 2026, 13:00 (UTC)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_DownForAMonth_CatchesUpOnce()
    {
        await _bench.ImportAsync();
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromDays(30)));
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(_bench.Time.GetUtcNow() - TimeSpan.FromMinutes(1) + TimeSpan.FromHours(24), (await RowAsync()).DueAt);
    }

    [Fact]
    public async Task Run_ManySweepsAtOnce_SendOne()
    {
        await _bench.ImportAsync();
        _bench.Time.Advance(TimeSpan.FromHours(5));
        var sent = await Task.WhenAll(Enumerable
            .Range(0, 8)
            .Select(_ => Task.Run(() => _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token), Bench.Token)));
        Assert.Equal(1, sent.Sum());
    }

    [Fact]
    public async Task Run_ClockSetBack_SendsNothingTwiceAndGoesOn()
    {
        await _bench.ImportAsync();
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(4)));
        var sent = _bench.Time.GetUtcNow();

        // The whole afternoon comes again, and with it every tick.
        for (var back = 6.0; back >= 0; back -= 0.5)
        {
            Assert.Equal(0, await _bench.Reminders.RunAsync(sent.AddHours(-back), Bench.Token));
        }

        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(24)));
        Assert.Equal(2, (await LogAsync()).Where(l => l.Kind == ReminderLogKind.Claimed).Select(l => l.Slot).Distinct().Count());
    }

    [Fact]
    public async Task Run_NoAnswer_WaitsLongerEachTime()
    {
        _bench.Get<IOptions<EscalationOptions>>().Value.Enabled = false;
        await _bench.ImportAsync();
        var gaps = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var due = (await RowAsync()).DueAt!.Value;
            gaps.Add((due - _bench.Time.GetUtcNow()).TotalHours);
            Assert.Equal(1, await _bench.SweepAfterAsync(due - _bench.Time.GetUtcNow()));
        }

        Assert.Equal([4, 24, 36, 54, 81, 121.5, 168, 168], gaps);
        Assert.Single(
            _bench.Seen(Bench.Operator),
            d => d.Message.PromptId is not null
                && d.Message.Text.StartsWith("Reminder", StringComparison.Ordinal)
                && d.Message.Blocks.OfType<Domain.Rendering.MessageBlock.Choices>().Any());
    }

    [Fact]
    public async Task Run_PersonWasActive_StartsTheWaitAgain()
    {
        await _bench.ImportAsync();
        await _bench.SweepAfterAsync(TimeSpan.FromHours(4));
        _bench.Time.Advance(TimeSpan.FromHours(2));
        await _walker.StepAsync();

        var row = await RowAsync();
        Assert.Equal((_bench.Time.GetUtcNow().AddHours(4), 0), (row.DueAt, row.Sent));
    }

    [Fact]
    public async Task Run_OnlyLooked_CountsAsNoReply()
    {
        await _bench.ImportAsync();
        _bench.Time.Advance(TimeSpan.FromHours(1));
        await _bench.OpenAsync();
        Assert.Equal(Bench.Monday.AddHours(4), (await RowAsync()).DueAt);
    }

    [Fact]
    public async Task Run_Pass_Stops()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.ToPassAsync();

        Assert.Null((await RowAsync()).DueAt);
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromDays(60)));
        Assert.Contains(await LogAsync(), l => l is { Kind: ReminderLogKind.Planned, Reason: "The report is PASS: nothing is pending." });
    }

    [Fact]
    public async Task Run_Snoozed_WaitsUntilThen()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _bench.SayAsync("snooze 2d");

        Assert.Equal(Bench.Monday.AddDays(2), (await RowAsync()).DueAt);
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromHours(47)));
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(1)));
        Assert.Contains(await LogAsync(), l => l.Reason.StartsWith("Snoozed on request", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_RhythmAskedForInChat_IsKeptForThatReportAlone()
    {
        await _bench.ImportAsync();
        await _bench.ImportAsync(slug: "second");
        await _bench.SayAsync("remind every 2 days");
        Assert.Empty(await _bench.Store.ReadPolicyLayersAsync("second", Bench.Token));

        var due = new List<DateTimeOffset>();
        for (var i = 0; i < 4; i++)
        {
            due.Add((await RowAsync()).DueAt!.Value);
            await _bench.SweepAfterAsync(due[^1] - _bench.Time.GetUtcNow());
        }

        Assert.Equal(Enumerable.Range(1, 4).Select(n => Bench.Monday.AddDays(2 * n)), due);
        await _bench.SayAsync("why was I reminded?");
        await _bench.PumpAsync();
        Assert.Contains(
            _bench.Seen(Bench.Operator),
            d => d.Message.Text.Contains("I remind you every 2 days at 09:00; next at", StringComparison.Ordinal)
                && d.Message.Text.Contains("A rhythm was requested; next Wed 25 Nov 2026, 09:00 (UTC)", StringComparison.Ordinal));
        await _bench.SayAsync("remind as configured");
        Assert.Equal(_bench.Time.GetUtcNow().AddHours(4), (await RowAsync()).DueAt);
    }

    [Fact]
    public async Task Run_PausedThenResumed_FollowsTheWord()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _bench.SayAsync("remind off");
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromDays(9)));
        await _bench.SayAsync("remind on");
        Assert.Equal(_bench.Time.GetUtcNow().AddHours(4), (await RowAsync()).DueAt);
    }

    [Fact]
    public async Task Run_SwitchedOff_RemindsNobody()
    {
        await using var quiet = new Bench(s => s.Configure<ReminderOptions>(o => o.Enabled = false));
        await quiet.ImportAsync();
        quiet.Time.Advance(TimeSpan.FromDays(9));
        Assert.Equal(0, await quiet.Reminders.RunAsync(quiet.Time.GetUtcNow(), Bench.Token));
    }

    [Fact]
    public async Task Run_OneReportsFault_DoesNotStopTheOthers()
    {
        await _bench.ImportAsync();
        await _bench.ImportAsync(slug: "second");
        await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        var faults = 1;
        _bench.Store.BeforeStep = step => _ = step == "TryClaimReminderAsync" && faults-- > 0 ? throw new InvalidDataException() : 0;

        // The first report's transaction is rolled back whole; the other's speaks of both.
        Assert.Equal(1, await _bench.SweepAfterAsync(TimeSpan.FromHours(5)));
        Assert.Equal(0, await _bench.SweepAfterAsync(TimeSpan.FromMinutes(1)));
        Assert.All([Bench.Slug, "second"], slug => Assert.Equal(1, _bench.Store.FindReminderAsync(slug, "operator", Bench.Token).Result!.Sent));
    }

    [Fact]
    public async Task Run_PersonIsOperatorNoMore_SaysWhyAndStops()
    {
        await _bench.ImportAsync();
        await using var changed = new Bench(s =>
        {
            s.AddSingleton<IVerificationStore>(_bench.Store);
            s.AddSingleton<IPeople>(new FixedPeople(FixedPeople.Web("operator", "Olga", PersonRole.Guest)));
        });
        changed.Time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(0, await changed.Reminders.RunAsync(changed.Time.GetUtcNow(), Bench.Token));
        Assert.Null((await RowAsync()).DueAt);
        Assert.Contains(await LogAsync(), l => l is { Kind: ReminderLogKind.Missed, Reason: "The person is no longer an operator." });
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task<ReminderRecord> RowAsync() => (await _bench.Store.FindReminderAsync(Bench.Slug, "operator", Bench.Token))!;

    private Task<IReadOnlyList<ReminderLogRecord>> LogAsync() => _bench.Store.ReadReminderLogAsync(Bench.Slug, 100, Bench.Token);
}
