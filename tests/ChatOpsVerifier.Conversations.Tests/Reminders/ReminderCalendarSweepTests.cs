using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>The calendar where it counts: in what the sweep sends, to whom and when.</summary>
public sealed class ReminderCalendarSweepTests : IAsyncDisposable
{
    private static readonly PolicyLayer Office = new()
    {
        Zone = "Europe/Vienna",
        WorkingDays = Weekdays.MondayToFriday,
        WorkingHours = new(new(9, 0), new(17, 0))
    };

    private readonly Bench _bench = new(s =>
    {
        s.AddSingleton<IPeople>(new FixedPeople(
            FixedPeople.Web("operator", "Olga", PersonRole.Operator) with { Reminders = PolicyLayer.Empty },
            FixedPeople.Web("bob", "Bob", PersonRole.Operator) with { Reminders = new() { Zone = "America/New_York" } }));
        s.Configure<ReminderOptions>(o =>
        {
            o.Calendar = Office;
            o.Reports = new Dictionary<string, PolicyLayer> { ["second"] = new()
            {
                Rhythm = new Rhythm.ByDays(1, new(8, 30), Weekdays.All, new(2026, 1, 1)),
                WorkingHours = new(new(8, 0), new(12, 0))
            } };
        });
    });

    [Fact]
    public async Task Policy_InLayers_IsThatOfTheReportAndThePerson()
    {
        await _bench.ImportAsync();
        await _bench.ImportAsync(slug: "second");

        // Four hours after ten o'clock in Vienna; in New York it was four in the morning, and nine is when they begin.
        Assert.Equal(Utc(23, 13, 0), await DueAsync());
        Assert.Equal(Utc(23, 14, 0), await DueAsync("bob"));
        Assert.Equal(Utc(24, 7, 30), await DueAsync("operator", "second"));
        Assert.Equal(Utc(23, 13, 30), await DueAsync("bob", "second"));
    }

    [Fact]
    public async Task Asleep_UntilOutsideTheOffice_SendsOnceWhenItOpens()
    {
        await _bench.ImportAsync();
        // A week and a day later, at six in the morning in Vienna: everything is overdue, and nothing may go out.
        Assert.Equal(0, await SweepAtAsync(Utc(30, 5, 0).AddDays(1)));
        var opens = Utc(30, 8, 0).AddDays(1);
        Assert.Equal(opens, await DueAsync());
        Assert.Contains(
            await LogAsync(),
            l => l.PersonId == "operator" && l.Reason.StartsWith("Not sent now: 06:00 is outside working hours (09:00–17:00).", StringComparison.Ordinal));

        Assert.Equal(1, await SweepAtAsync(opens));
        Assert.Equal(0, await SweepAtAsync(opens.AddMinutes(1)));
        Assert.Equal(opens.AddDays(1), await DueAsync());
    }

    [Fact]
    public async Task HoursAskedForInChat_HoldForAllReportsAtOnce()
    {
        await _bench.ImportAsync();
        await _bench.ImportAsync(slug: "second");
        await _bench.SayAsync("time zone Asia/Kolkata");

        Assert.Equal(Utc(24, 3, 0), await DueAsync("operator", "second"));
        await _bench.SayAsync("quiet 8-9");
        Assert.Equal(Utc(24, 3, 30), await DueAsync("operator", "second"));
        await _bench.SayAsync("time zone as configured");
        await _bench.SayAsync("quiet as configured");
        Assert.Equal(Utc(24, 7, 30), await DueAsync("operator", "second"));
    }

    [Fact]
    public async Task DailyRhythm_AnsweredAtAnyHour_KeepsItsHour()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("remind daily at 9");
        foreach (var at in new[] { Utc(24, 10, 47), Utc(25, 6, 5), Utc(26, 15, 59) })
        {
            await SweepAtAsync(at);
            await _bench.SayAsync("status");
            Assert.Equal((8, 0), (await DueAsync() is { } due ? (due.Hour, due.Minute) : default));
        }
    }

    [Fact]
    public async Task Due_SaidByOne_HoldsForEverybody()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("due 2026-11-27");
        var policies = _bench.Get<IPolicyInForceReader>();
        foreach (var person in _bench.Get<IPeople>().All)
        {
            var inForce = await policies.FindAsync(Bench.Slug, person, Bench.Token);
            Assert.Equal((new DateOnly(2026, 11, 27), PolicyOrigin.Asked), (inForce.Policy.Due!.Value, inForce.OriginOf(l => l.Due)));
        }

        var others = await policies.FindAsync("second", _bench.Get<IPeople>().All[0], Bench.Token);
        Assert.Null(others.Policy.Due);
        Assert.Equal((PolicyOrigin.Report, PolicyOrigin.Everybody), (others.OriginOf(l => l.WorkingHours), others.OriginOf(l => l.WorkingDays)));
    }

    [Fact]
    public async Task Away_WithADelegate_TheyGetItByTheirClockAndTheOtherGetsNone()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("away until 2026-12-10, ask Bob");
        await _bench.SayAsync("remind off", "bob");
        Assert.Equal(Utc(23, 14, 0), await DueAsync());

        Assert.Equal(1, await SweepAtAsync(Utc(23, 14, 0)));
        Assert.Single(Reminders("bob"), m => m.Contains("Olga is away", StringComparison.Ordinal));
        Assert.Empty(Reminders("operator"));
    }

    [Fact]
    public async Task Away_WithoutADelegate_NobodyGetsItUntilTheyAreBack()
    {
        await _bench.ImportAsync();
        await _bench.SayAsync("remind off", "bob");
        await _bench.SayAsync("away until 2026-12-10");
        var back = new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero);

        Assert.Equal(back, await DueAsync());
        Assert.Equal(0, await SweepAtAsync(back.AddHours(-20)));
        Assert.Equal(1, await SweepAtAsync(back));
        Assert.Single(Reminders("operator"));
    }

    [Fact]
    public async Task Snoozes_AreUsedUp_UntilSomethingIsRecorded()
    {
        await _bench.ImportAsync();
        await new Walker(_bench).BeginAsync();
        foreach (var later in (string[])["5h", "tomorrow", "wednesday", "thursday", "friday"])
        {
            await _bench.SayAsync($"snooze {later}");
        }

        var kept = await DueAsync();
        await _bench.SayAsync("snooze monday");
        Assert.Equal(kept, await DueAsync());
        await _bench.PumpAsync();
        Assert.Contains(
            _bench.Seen(Bench.Operator), d => d.Message.Text.Contains("You have snoozed reminders of this report 5 times", StringComparison.Ordinal));

        await new Walker(_bench).StepAsync();
        await _bench.SayAsync("plan 2.2 -> finding 2");
        await _bench.SayAsync("snooze monday");
        Assert.Equal(Utc(30, 8, 0), await DueAsync());
    }

    [Fact]
    public async Task Snooze_PressedTwiceOrToNoLaterInstant_CountsOnce()
    {
        await _bench.ImportAsync();
        await new Walker(_bench).BeginAsync();
        await _bench.SayAsync("snooze 5h");
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        await _bench.SayAsync("snooze 5h");
        await _bench.SayAsync("snooze 3h");
        await _bench.SayAsync("snooze 9h");
        await _bench.PumpAsync();

        var said = _bench.Seen(Bench.Operator).Select(d => d.Message.Text).Where(t => t.Contains("Snoozed until", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, said.Count);
        Assert.Single(said, t => t.Contains("That is snooze 1 of 5", StringComparison.Ordinal));
        Assert.Single(said, t => t.Contains("That is snooze 2 of 5", StringComparison.Ordinal));
        Assert.DoesNotContain(said, t => t.Contains("That is snooze 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Waits_AskedForInChat_HoldForThisReportAndThisPersonAlone()
    {
        await _bench.ImportAsync();
        await _bench.ImportAsync(slug: "second");
        var (bobs, others) = (await DueAsync("bob"), await DueAsync("operator", "second"));
        await _bench.SayAsync("time zone UTC");
        others = await DueAsync("operator", "second");
        await _bench.SayAsync("remind first 90 minutes");

        Assert.Equal(_bench.Time.GetUtcNow().AddMinutes(90), await DueAsync());
        Assert.Equal((bobs, others), (await DueAsync("bob"), await DueAsync("operator", "second")));
        var policies = _bench.Get<IPolicyInForceReader>();
        var (olga, bob) = (_bench.Get<IPeople>().All[0], _bench.Get<IPeople>().All[1]);
        Assert.Equal(
            [TimeSpan.FromMinutes(90), TimeSpan.FromHours(4), TimeSpan.FromHours(4)],
            [(await policies.FindAsync(
                Bench.Slug,
                olga,
                Bench.Token)).Policy.FirstAfter,
                    (await policies.FindAsync("second", olga, Bench.Token)).Policy.FirstAfter,
                    (await policies.FindAsync(Bench.Slug, bob, Bench.Token)).Policy.FirstAfter
                ]);
        await SweepAtAsync(_bench.Time.GetUtcNow().AddMinutes(90));
        await _bench.SayAsync("remind working hours off");
        await _bench.SayAsync("remind interval 3h");
        await SweepAtAsync((await DueAsync())!.Value);
        Assert.Equal(_bench.Time.GetUtcNow().AddHours(3), await DueAsync());

        // A rhythm takes the place of the waits, and a wait that of the rhythm; what is configured is there again for the asking.
        await _bench.SayAsync("remind daily at 9");
        Assert.NotNull((await policies.FindAsync(Bench.Slug, olga, Bench.Token)).Policy.Rhythm);
        await _bench.SayAsync("remind at most 2 days");
        var inForce = await policies.FindAsync(Bench.Slug, olga, Bench.Token);
        Assert.Equal(
            (null, TimeSpan.FromDays(2), PolicyOrigin.Asked, PolicyOrigin.Default),
            (inForce.Policy.Rhythm, inForce.Policy.Cap, inForce.OriginOf(l => l.Cap), inForce.OriginOf(l => l.Interval)));
        await _bench.SayAsync("remind as configured");
        Assert.Equal(PolicyOrigin.Default, (await policies.FindAsync(Bench.Slug, olga, Bench.Token)).OriginOf(l => l.Cap));
    }

    [Fact]
    public async Task Why_ShownToSomeoneInAnotherZone_NamesTheirZone()
    {
        await _bench.ImportAsync();
        await SweepAtAsync(Utc(23, 13, 0));
        await _bench.SayAsync("why was I reminded");
        await _bench.PumpAsync();

        var said = _bench.Seen(Bench.Operator).Select(d => d.Message.Text).Last();
        Assert.Contains(
            "Mon 23 Nov 2026, 14:00 (Europe/Vienna): sent as a private message to Olga. No answer since Mon 23 Nov 2026, 10:00 (Europe/Vienna).",
            said,
            StringComparison.Ordinal);
        Assert.DoesNotContain("UTC", said, StringComparison.Ordinal);
        Assert.All(await LogAsync(), l => Assert.DoesNotContain("UTC", l.Reason, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    private IEnumerable<string> Reminders(string person) =>
        _bench.Seen(new("web", $"{Bench.Slug}/{person}")).Select(d => d.Message.Text).Where(t => t.StartsWith("Reminder", StringComparison.Ordinal));

    private async Task<int> SweepAtAsync(DateTimeOffset at)
    {
        _bench.Time.SetUtcNow(at);
        // Bob's own reminders are another matter.
        var before = Reminders("operator").Count() + Reminders("bob").Count(t => t.Contains("Olga", StringComparison.Ordinal));
        await _bench.Reminders.RunAsync(at, Bench.Token);
        await _bench.PumpAsync();
        return Reminders("operator").Count() + Reminders("bob").Count(t => t.Contains("Olga", StringComparison.Ordinal)) - before;
    }

    private async Task<DateTimeOffset?> DueAsync(string person = "operator", string? slug = null) =>
        (await _bench.Store.FindReminderAsync(slug ?? Bench.Slug, person, Bench.Token))?.DueAt;

    private Task<IReadOnlyList<ReminderLogRecord>> LogAsync() => _bench.Store.ReadReminderLogAsync(Bench.Slug, 100, Bench.Token);
}
