using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public sealed class WordingTests
{
    [Fact]
    public void WhatStandsBetweenBackticks_IsCode() =>
        Assert.Equal([new Run("Say "), new Run("snooze 2h", RunStyle.Code), new Run(".")], RichText.Of($"Say `snooze 2h`.").Runs);

    [Fact]
    public void WhatIsPutIntoCode_IsCode() =>
        Assert.Equal([new Run("say "), new Run("reopen 2.2", RunStyle.Code)], RichText.Of($"say `reopen {"2.2"}`").Runs);

    [Theory]
    [InlineData("`")]
    [InlineData("`rm -rf`")]
    [InlineData("```")]
    [InlineData("a `b")]
    public void WhatIsPutIn_IsData_WhateverItHolds(string data)
    {
        var line = RichText.Of($"“{data}” is no answer; say `{data}` or `why`.");

        Assert.Equal(
            [new Run($"“{data}” is no answer; say "), new Run(data, RunStyle.Code), new Run(" or "), new Run("why", RunStyle.Code), new Run(".")], line.Runs);
    }

    [Fact]
    public void AnotherSentence_BringsItsCodeAlong() =>
        Assert.Equal([new Run("No. Say "), new Run("why", RunStyle.Code)], RichText.Of($"No. {RichText.Of($"Say `why`")}").Runs);

    [Fact]
    public void NumbersAndDays_AreWrittenAsElsewhere() =>
        Assert.Equal($"{1234:N0} on {new DateOnly(2026, 11, 24):yyyy-MM-dd}", RichText.Of($"{1234:N0} on {new DateOnly(2026, 11, 24):yyyy-MM-dd}").PlainText);

    [Fact]
    public void Typed_HasTheBackticksAgain() =>
        Assert.Equal("Say `why 2.2`, or nothing", RichText.Of($"Say `why {"2.2"}`, or nothing").Typed);
}
