using System.Globalization;
using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Reminders;
using NodaTime;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public sealed class RhythmWordsTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeZone Vienna = TimeZones.Of("Europe/Vienna");

    [Theory]
    [InlineData("daily", "1.00:00:00", "2026-11-25T08:00Z", "every day")]
    [InlineData("Every day", "1.00:00:00", "2026-11-25T08:00Z", "every day")]
    [InlineData("weekly", "7.00:00:00", "2026-11-30T08:00Z", "every week")]
    [InlineData("each week.", "7.00:00:00", "2026-11-30T08:00Z", "every week")]
    [InlineData("every thu", "7.00:00:00", "2026-11-26T08:00Z", "every week")]
    [InlineData("hourly", "01:00:00", "2026-11-24T10:30Z", "every hour")]
    [InlineData("me every 90 minutes", "01:30:00", "2026-11-24T11:00Z", "every 90 minutes")]
    [InlineData("every 6h", "06:00:00", "2026-11-24T15:30Z", "every 6 hours")]
    [InlineData("every 3 days", "3.00:00:00", "2026-11-27T09:30Z", "every 3 days")]
    [InlineData("every 24 hours", "1.00:00:00", "2026-11-25T09:30Z", "every day")]
    public void Read_Rhythm_IsItsIntervalAndItsFirstInstant(string words, string interval, string first, string told)
    {
        var read = RhythmWords.Read(words, Tuesday, Vienna);

        Assert.Equal((TimeSpan.Parse(interval, CultureInfo.InvariantCulture), DateTimeOffset.Parse(first, CultureInfo.InvariantCulture)), read);
        Assert.Equal(told, RhythmWords.Tell(read!.Value.Interval));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("in 2 hours")]
    [InlineData("every 2 minutes")]
    [InlineData("every 91 days")]
    [InlineData("every tomorrow")]
    [InlineData("every 17:00")]
    [InlineData("every 2026-12-01")]
    [InlineData("every now and then")]
    public void Read_AnythingElse_IsNoRhythm(string words) => Assert.Null(RhythmWords.Read(words, Tuesday, Vienna));
}
