using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class CountedTests
{
    [Theory]
    [InlineData(0, "0 checks")]
    [InlineData(1, "1 check")]
    [InlineData(2, "2 checks")]
    [InlineData(1204, "1,204 checks")]
    public void Of_ANumber_HasItsNoun(int number, string expected) => Assert.Equal(expected, Counted.Of(number, "check"));

    [Theory]
    [InlineData(0, 1, "0 of 1 box")]
    [InlineData(1, 3, "1 of 3 boxes")]
    public void Part_OfAWhole_HasTheWholesNoun(int part, int whole, string expected) => Assert.Equal(expected, Counted.Part(part, whole, "box", "boxes"));
}
