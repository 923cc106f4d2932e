using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Tests.Text;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "check", "0 checks")]
    [InlineData(1, "check", "1 check")]
    [InlineData(1_204, "check", "1,204 checks")]
    [InlineData(1, "ledger entry", "1 ledger entry")]
    [InlineData(2, "ledger entry", "2 ledger entries")]
    [InlineData(2, "box", "2 boxes")]
    [InlineData(2, "reply", "2 replies")]
    [InlineData(2, "day", "2 days")]
    [InlineData(2, "PASS criterion", "2 PASS criteria")]
    [InlineData(2, "missing verification", "2 missing verifications")]
    [InlineData(1, "piece of evidence", "1 piece of evidence")]
    [InlineData(2, "piece of evidence", "2 pieces of evidence")]
    [InlineData(2, "sign-in", "2 sign-ins")]
    [InlineData(2, "address", "2 addresses")]
    public void Number_GoesWith_ItsNoun(long number, string one, string expected) => Assert.Equal(expected, Counted.Of(number, one));

    [Theory]
    [InlineData(1, "1 message waits")]
    [InlineData(3, "3 messages wait")]
    public void PhraseWithAVerb_HasItsPlural_FromTheCall(long number, string expected) =>
        Assert.Equal(expected, Counted.Of(number, "message waits", "messages wait"));

    [Fact]
    public void Part_CountsTheNoun_ByTheWhole() =>
        Assert.Equal(("0 of 1 check", "1 of 54 checks"), (Counted.Part(0, 1, "check"), Counted.Part(1, 54, "check")));

    [Fact]
    public void InWords_WritesOne_AsAWord() => Assert.Equal(("one check", "2 checks"), (Counted.InWords(1, "check"), Counted.InWords(2, "check")));
}
