using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>Two operators of one report: each has reminders of their own, and the report has one time without a reply.</summary>
public sealed class TwoOperatorsTests : IAsyncDisposable
{
    private readonly Bench _bench = new(s => s.AddSingleton<IPeople>(new FixedPeople(
        FixedPeople.Web(
            "operator",
            "Olga",
            PersonRole.Operator), FixedPeople.Web("bob", "Bob", PersonRole.Operator) with { Reminders = new() { Zone = "Europe/Vienna" } })));

    private readonly Walker _walker;

    public TwoOperatorsTests() => _walker = new(_bench);

    [Fact]
    public async Task Work_OfTheOne_KeepsTheOtherFromBeingCalledInTheChannel()
    {
        await ImportAsync();
        // Both were reminded in private after four hours; the channel would come after 52.
        await SweepUntilAsync(Bench.Monday.AddHours(51));
        Assert.Equal(EscalationStep.Private, (await BobAsync()).Reached);

        await _walker.StepAsync();
        Assert.Equal((EscalationStep.None, null), ((await BobAsync()).Reached, (await BobAsync()).ReachedAt));
        await SweepUntilAsync(Bench.Monday.AddHours(54));

        Assert.Empty(Called("Bob"));
        Assert.Contains(
            await LogAsync(),
            l => l is { PersonId: "bob", Kind: ReminderLogKind.Planned }
                && l.Reason.StartsWith("Olga worked on this report: escalation starts over. Next", StringComparison.Ordinal)
                && l.Reason.EndsWith("(Europe/Vienna).", StringComparison.Ordinal));

        // Time without a reply of both is time without a reply again, counted from Bob's next private reminder.
        await SweepUntilAsync(Bench.Monday.AddDays(9));
        Assert.NotEmpty(Called("Bob"));
    }

    [Fact]
    public async Task Work_OfTheOne_KeepsTheRhythmOfTheOthersOwnReminders()
    {
        await ImportAsync();
        await SweepUntilAsync(Bench.Monday.AddHours(30));
        var before = await BobAsync();
        await _walker.StepAsync();

        var after = await BobAsync();
        Assert.Equal((2, Bench.Monday.AddHours(28), EscalationStep.Private), (before.Sent, before.LastSentAt, before.Reached));
        Assert.Equal((before.Sent, before.LastSentAt, before.LastActivityAt), (after.Sent, after.LastSentAt, after.LastActivityAt));
        // A day and a half after the second: the wait grows as if nothing had happened.
        Assert.Equal(Bench.Monday.AddHours(28 + 36), after.DueAt);
    }

    [Fact]
    public async Task Work_AfterTheOtherWasCalled_SaysUnderneathThatItIsOver()
    {
        await ImportAsync();
        await SweepUntilAsync(Bench.Monday.AddHours(53));
        Assert.NotEmpty(Called("Bob"));

        await _walker.StepAsync();
        await _bench.PumpAsync();

        Assert.Contains(
            _bench.Seen(Bench.Team), d => d.Message.Text.Contains("Bob was mentioned here; resolved: Olga has worked on it, ", StringComparison.Ordinal));
        Assert.Empty(Called("Bob"));
    }

    [Fact]
    public async Task Work_WhileTheCallIsDueAlready_StillComesFirst()
    {
        await ImportAsync();
        await SweepUntilAsync(Bench.Monday.AddHours(51));
        _bench.Time.SetUtcNow(Bench.Monday.AddHours(52.5));
        await _walker.StepAsync();
        await SweepUntilAsync(Bench.Monday.AddHours(54));

        Assert.Empty(Called("Bob"));
    }

    [Theory]
    [InlineData("snooze 2 days")]
    [InlineData("help")]
    [InlineData("remind off")]
    public async Task TalkOfTheOne_IsNotWork_AndTheOtherIsCalled(string words)
    {
        await ImportAsync();
        await SweepUntilAsync(Bench.Monday.AddHours(51));
        await _bench.SayAsync(words);
        await SweepUntilAsync(Bench.Monday.AddHours(53));

        Assert.NotEmpty(Called("Bob"));
    }

    [Fact]
    public async Task Promise_OfTheOne_HoldsUpTheCallOfTheOther()
    {
        await ImportAsync();
        await SweepUntilAsync(Bench.Monday.AddHours(51));
        await _bench.SayAsync("I'm on it");
        await SweepUntilAsync(Bench.Monday.AddHours(53));

        Assert.Empty(Called("Bob"));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task ImportAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
    }

    private IEnumerable<string> Called(
        string name) => _bench.Seen(Bench.Team).Select(d => d.Message.Text).Where(t => t.Contains(name + ", the report", StringComparison.Ordinal));

    private async Task SweepUntilAsync(DateTimeOffset until)
    {
        while (await NextAsync() is { } due && due <= until)
        {
            _bench.Time.SetUtcNow(due > _bench.Time.GetUtcNow() ? due : _bench.Time.GetUtcNow());
            await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        }

        await _bench.PumpAsync();
        _bench.Time.SetUtcNow(until);
    }

    private async Task<DateTimeOffset?> NextAsync()
    {
        var dues = new[] { (await _bench.Store.FindReminderAsync(Bench.Slug, "operator", Bench.Token))?.DueAt, (await BobAsync()).DueAt };
        return dues.Min();
    }

    private async Task<ReminderRecord> BobAsync() => (await _bench.Store.FindReminderAsync(Bench.Slug, "bob", Bench.Token))!;

    private Task<IReadOnlyList<ReminderLogRecord>> LogAsync() => _bench.Store.ReadReminderLogAsync(Bench.Slug, 200, Bench.Token);
}
