using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Status;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

/// <summary>The bench's clock begins on a Monday at 09:00 UTC, which is 10:00 in Vienna.</summary>
public sealed class DailyDigestTests
{
    private static readonly DateTimeZone Vienna = TimeZones.Of("Europe/Vienna");

    [Fact]
    public async Task Digest_DayBroughtSomething_IsPostedOnceAtItsLocalHour()
    {
        await using var bench = Make(new TimeOnly(17, 30));
        await WorkAsync(bench, settled: 4);
        var settled = (await bench.ViewAsync()).Assessment.Counts.Settled;

        await SweepAsync(bench, new DateTimeOffset(2026, 11, 23, 16, 29, 59, TimeSpan.Zero));
        Assert.Empty(Digests(bench));
        await SweepAsync(bench, new DateTimeOffset(2026, 11, 23, 16, 30, 0, TimeSpan.Zero));
        await SweepAsync(bench, new DateTimeOffset(2026, 11, 23, 16, 31, 0, TimeSpan.Zero));

        var digest = Assert.Single(Digests(bench));
        Assert.Contains($"since today 10:00: +{settled} verified", digest.Message.Text, StringComparison.Ordinal);
        Assert.Equal("digest:2026-11-23T16:30Z", digest.MessageKey);
        Assert.DoesNotContain("Since today 10:00", PlainMessage.Of(bench.Seen(Bench.Team)[0].Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_NothingChanged_IsNotPosted()
    {
        await using var bench = Make(new TimeOnly(17, 30));
        await WorkAsync(bench, settled: 4);
        await SweepAsync(bench, bench.Time.GetUtcNow().AddDays(1));
        Assert.Single(Digests(bench));

        for (var day = 0; day < 5; day++)
        {
            await SweepAsync(bench, bench.Time.GetUtcNow().AddDays(1));
        }

        Assert.Single(Digests(bench));
    }

    [Fact]
    public async Task Digest_ProgramSleptForAWeek_CatchesUpOnce()
    {
        await using var bench = Make(new TimeOnly(17, 30));
        await WorkAsync(bench, settled: 4);
        await SweepAsync(bench, bench.Time.GetUtcNow().AddDays(7));
        await SweepAsync(bench, bench.Time.GetUtcNow().AddMinutes(1));

        Assert.Contains("since 2026-11-23 10:00: ", Assert.Single(Digests(bench)).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_ATurnComesBeforeTheSweep_TellsOnlyWhatWasBeforeItsHour()
    {
        await using var bench = Make(new TimeOnly(17, 30));
        var walker = await WorkAsync(bench, settled: 4);
        var settled = (await bench.ViewAsync()).Assessment.Counts.Settled;
        bench.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero));
        await walker.UntilSettledAsync(settled + 1);
        var later = (await bench.ViewAsync()).Assessment.Counts.Settled - settled;
        Assert.Contains($"+{settled} verified", Assert.Single(Digests(bench)).Message.Text, StringComparison.Ordinal);

        await SweepAsync(bench, bench.Time.GetUtcNow().AddDays(1));

        Assert.Contains($"since yesterday 17:30: +{later} verified", Digests(bench)[1].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_SwitchedOff_IsNeverPosted()
    {
        await using var bench = Make(null);
        await WorkAsync(bench, settled: 4);
        await SweepAsync(bench, bench.Time.GetUtcNow().AddDays(1));

        Assert.Empty(Digests(bench));
        Assert.DoesNotContain("yesterday", PlainMessage.Of(bench.Seen(Bench.Team)[0].Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gathering_BurstOfTurns_IsOneEditWithTheLastState()
    {
        await using var bench = Make(null, TimeSpan.FromSeconds(2));
        await WorkAsync(bench, settled: 9);
        var sent = bench.Web.Calls.Count(d => d.MessageKey == StatusPublisher.StatusKey);
        Assert.Equal(1, sent);

        bench.Time.Advance(TimeSpan.FromSeconds(2));
        await bench.PumpAsync();

        Assert.Equal(2, bench.Web.Calls.Count(d => d.MessageKey == StatusPublisher.StatusKey));
        var counts = (await bench.ViewAsync()).Assessment.Counts;
        Assert.Contains($"{counts.Settled} of {counts.Checks}", bench.Seen(Bench.Team)[0].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gathering_VerdictChanged_ShowsItBeforeItIsPosted()
    {
        await using var bench = Make(null, TimeSpan.FromHours(1));
        var walker = await WorkAsync(bench, settled: 1);
        await walker.ToPassAsync();
        await bench.PumpAsync();

        Assert.Contains(bench.Seen(Bench.Team), d => d.MessageKey.StartsWith("verdict:", StringComparison.Ordinal));
        Assert.Contains("PASS", bench.Seen(Bench.Team)[0].Message.Text, StringComparison.Ordinal);
    }

    private static Bench Make(TimeOnly? at, TimeSpan gather = default) =>
        new(s => s.Configure<StatusOptions>(o => (o.DigestAt, o.Zone, o.Gather) = (at, Vienna, gather)));

    private static async Task<Walker> WorkAsync(Bench bench, int settled)
    {
        await bench.ImportAsync();
        var walker = new Walker(bench);
        await walker.BeginAsync();
        await walker.UntilSettledAsync(settled);
        return walker;
    }

    private static async Task SweepAsync(Bench bench, DateTimeOffset at)
    {
        bench.Time.SetUtcNow(at);
        await bench.Reminders.RunAsync(at, Bench.Token);
        await bench.PumpAsync();
    }

    private static Delivery[] Digests(Bench bench) => [.. bench.Seen(Bench.Team).Where(d => d.MessageKey.StartsWith("digest:", StringComparison.Ordinal))];
}
