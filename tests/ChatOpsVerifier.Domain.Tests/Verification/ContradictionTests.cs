using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Tests.Verification;

public class ContradictionTests
{
    [Theory]
    [InlineData("30 days", "Backups are kept for 7 days.", "7 days")]
    [InlineData("30 days", "retention: 7d", "7d")]
    [InlineData("30 days", "seven-day retention", "seven-day")]
    [InlineData("1 month", "kept for 90 days", "90 days")]
    [InlineData("30 Tage", "Aufbewahrung 7 Tage", "7 Tage")]
    [InlineData("Daily", "Backups run hourly", "hourly")]
    [InlineData("Continuous", "A snapshot is taken every day", "every day")]
    [InlineData("every 6 hours", "Backups: daily", "daily")]
    [InlineData("Täglich", "wöchentlich", "wöchentlich")]
    [InlineData("99.9 %", "Availability 99.5%", "99.5%")]
    [InlineData("500 GB", "Used: 2 TB", "2 TB")]
    [InlineData("4 hours", "restore may take up to 30 minutes", "up to 30 minutes")]
    public void Between_AnotherAmountOnly_IsADifference(string value, string text, string found)
    {
        var difference = Contradiction.Between(value, text);

        Assert.NotNull(difference);
        Assert.Contains(found, difference.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30 days", "Free plan 7 days, Pro plan 30 days")]
    [InlineData("30 days", "kept for one month")]
    [InlineData("1 week", "7-day window")]
    [InlineData("1 week", "7\u2011day\u00A0window")]
    [InlineData("12 months", "365 days")]
    [InlineData("90 minutes", "1.5 h")]
    [InlineData("30 days", "retention: at least 7 days")]
    [InlineData("14 days", "7 to 30 days")]
    [InlineData("30 days", "Last backup 3 hours ago")]
    [InlineData("30 days", "Backups are enabled")]
    [InlineData("Daily", "every 24 hours")]
    [InlineData("Real-time", "continuously replicated")]
    [InlineData("Daily", "biweekly review of the process")]
    [InlineData("1,000 GB", "1000 GB")]
    [InlineData("99,9 %", "99.9 percent")]
    [InlineData("Multi-region", "7 days")]
    [InlineData("30 days", "")]
    public void Between_SameAmountOrNone_IsNotADifference(string value, string text) => Assert.Null(Contradiction.Between(value, text));

    [Theory]
    [InlineData("30 days", "30d", true)]
    [InlineData("Daily", " daily. ", true)]
    [InlineData("Daily at 02:00", "Daily at 03:00", false)]
    [InlineData("30 days", "31 days", false)]
    [InlineData("kept 30 days", "deleted 30 days", false)]
    [InlineData("every 24 hours", "daily", true)]
    public void SameValue_Spelling_MakesNoDifference(string a, string b, bool same) => Assert.Equal(same, Contradiction.SameValue(a, b));
}
