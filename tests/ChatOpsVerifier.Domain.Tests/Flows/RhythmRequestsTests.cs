using System.Globalization;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public sealed class RhythmRequestsTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
    private static readonly ReminderPolicy Vienna = new() { Zone = TimeZones.Of("Europe/Vienna") };

    [Theory]
    [InlineData("daily", "2026-11-25T08:00Z", "every day at 09:00")]
    [InlineData("daily at 9", "2026-11-25T08:00Z", "every day at 09:00")]
    [InlineData("daily 17:30", "2026-11-24T16:30Z", "every day at 17:30")]
    [InlineData("Every day", "2026-11-25T08:00Z", "every day at 09:00")]
    [InlineData("weekdays 9:00", "2026-11-25T08:00Z", "Monday to Friday at 09:00")]
    [InlineData("weekly", "2026-11-30T08:00Z", "every Monday at 09:00")]
    [InlineData("each week.", "2026-11-30T08:00Z", "every Monday at 09:00")]
    [InlineData("every thu", "2026-11-26T08:00Z", "every Thursday at 09:00")]
    [InlineData("on mondays", null, "")]
    [InlineData("every monday and thursday at 8:15", "2026-11-26T07:15Z", "every Monday, Thursday at 08:15")]
    [InlineData("every mon-wed", "2026-11-25T08:00Z", "every Monday, Tuesday, Wednesday at 09:00")]
    [InlineData("hourly", "2026-11-24T10:30Z", "every hour")]
    [InlineData("me every 90 minutes", "2026-11-24T11:00Z", "every 90 minutes")]
    [InlineData("every 6h", "2026-11-24T15:30Z", "every 6 hours")]
    [InlineData("every 3 days", "2026-11-27T08:00Z", "every 3 days at 09:00")]
    [InlineData("every other day at 10", "2026-11-26T09:00Z", "every 2 days at 10:00")]
    [InlineData("every 2 weeks", "2026-12-08T08:00Z", "every 14 days at 09:00")]
    [InlineData("every 24 hours", "2026-11-25T09:30Z", "every day at 10:30")]
    public void Read_Rhythm_IsSaidBackAndHasItsFirstInstant(string words, string? first, string told)
    {
        var read = RhythmRequests.Read(words, Tuesday, Vienna);

        Assert.Equal(first, read?.First.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture));
        Assert.Equal(told, read is { } found ? RhythmRequests.Tell(found.Rhythm) : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("in 2 hours")]
    [InlineData("every 2 minutes")]
    [InlineData("every 91 days")]
    [InlineData("every 0 days")]
    [InlineData("every 2 hours at 9")]
    [InlineData("every tomorrow")]
    [InlineData("every 17:00")]
    [InlineData("every 2026-12-01")]
    [InlineData("every now and then")]
    [InlineData("daily at 25")]
    public void Read_AnythingElse_IsNotARhythm(string words) => Assert.Null(RhythmRequests.Read(words, Tuesday, Vienna));
}
