using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Tests.Text;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("00:00:01", "1 second")]
    [InlineData("00:01:30", "90 seconds")]
    [InlineData("00:01:00", "1 minute")]
    [InlineData("01:30:00", "90 minutes")]
    [InlineData("01:00:00", "1 hour")]
    [InlineData("1.12:00:00", "36 hours")]
    [InlineData("1.00:00:00", "1 day")]
    [InlineData("14.00:00:00", "14 days")]
    [InlineData("00:00:00", "0 days")]
    public void Span_IsShown_InItsLargestWholeUnit(string span, string expected) => Assert.Equal(expected, Durations.Of(TimeSpan.Parse(span)));

    [Theory]
    [InlineData("1.12:00:00", "36 hours")]
    [InlineData("5.06:00:00", "about 5 days")]
    [InlineData("02:20:00", "about 2 hours")]
    [InlineData("00:02:10", "2 minutes")]
    [InlineData("00:01:10", "70 seconds")]
    public void SpanThatIsNotWhole_IsRounded_AndSaysSo(string span, string expected) => Assert.Equal(expected, Durations.About(TimeSpan.Parse(span)));

    [Theory]
    [InlineData("00:00:40", "1 minute")]
    [InlineData("01:59:20", "119 minutes")]
    [InlineData("02:20:00", "2 hours")]
    [InlineData("1.23:40:00", "48 hours")]
    [InlineData("2.13:00:00", "3 days")]
    public void Age_IsRounded_FromTwoOfAUnitOn(string span, string expected) => Assert.Equal(expected, Durations.Rounded(TimeSpan.Parse(span)));
}
