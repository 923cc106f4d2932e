using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using CsCheck;
using NodaTime;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class DigestTimeTests
{
    private static readonly DateTimeZone[] Known =
        [.. new[]
        {
            "UTC",
            "Europe/Vienna",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "America/Sao_Paulo",
            "Africa/Casablanca"
        }.Select(TimeZones.Of)];

    private static readonly Gen<DateTimeZone> Zones = Gen.Int[0, Known.Length - 1].Select(i => Known[i]);

    [Theory]
    [InlineData("2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T07:59:59Z", "2026-11-23T08:00:00Z")]
    [InlineData("2026-07-24T07:00:00Z", "2026-07-24T07:00:00Z")]
    public void LastUpTo_NineInVienna_FollowsSummerTime(string now, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), DigestTime.LastUpTo(DateTimeOffset.Parse(now), new TimeOnly(9, 0), TimeZones.Of("Europe/Vienna")));

    [Fact]
    public void LastUpTo_HourThatTheClockSkips_IsWhatTheClocksShowInstead() =>
        Assert.Equal(
            DateTimeOffset.Parse("2026-03-29T01:30:00Z"),
            DigestTime.LastUpTo(DateTimeOffset.Parse("2026-03-29T12:00:00Z"), new TimeOnly(2, 30), TimeZones.Of("Europe/Vienna")));

    [Fact]
    public void LastUpTo_AnyInstant_IsNeverLaterAndGoesForwardOnceADay() => Gen.Select(Zones, Gen.Int[0, (24 * 60) - 1], Gen.Int[0, 3652 * 24 * 4]).Sample(
        (zone, minute, quarters) =>
        {
            var at = TimeOnly.MinValue.AddMinutes(minute);
            var now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(quarters * 15);
            var last = DigestTime.LastUpTo(now, at, zone);
            // Samoa left out a whole day; daylight saving adds or takes an hour.
            Assert.InRange(now - last, TimeSpan.Zero, TimeSpan.FromHours(49));
            Assert.Equal(last, DigestTime.LastUpTo(last, at, zone));
            var before = DigestTime.LastUpTo(last.AddTicks(-1), at, zone);
            Assert.InRange(last - before, TimeSpan.FromHours(22), TimeSpan.FromHours(49));
        },
        iter: 5_000);
}
