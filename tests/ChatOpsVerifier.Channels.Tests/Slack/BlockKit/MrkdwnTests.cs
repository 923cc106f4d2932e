using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Slack.BlockKit;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("30 days & <b>more</b>", "30 days &amp; &lt;b&gt;more&lt;/b&gt;")]
    [InlineData("<!channel> <@U012> <#C012|general>", "&lt;!channel&gt; &lt;@U012&gt; &lt;#C012|general&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("pg_dump and pg_restore at 12:30:45, 2 * 3", "pg_dump and pg_restore at 12:30:45, 2 * 3")]
    public void TryWrite_PlainWords_AreEscaped(string text, string written) => Assert.Equal(written, Mrkdwn.TryWrite(text));

    [Theory]
    [InlineData("*bold*")]
    [InlineData("say `next` now")]
    [InlineData("_so_ it is")]
    [InlineData("~gone~")]
    [InlineData("all fine :white_check_mark:")]
    [InlineData("first\n> second")]
    public void TryWrite_WordsThatWouldBeMarks_AreLeftToAnotherForm(string text) => Assert.Null(Mrkdwn.TryWrite(text));

    [Fact]
    public void TryWrite_Runs_AreMarkedWithoutTheirWhiteSpace() => Assert.Equal(
        "*FAIL*: _not yet_ `sha` <https://example.com/?a=1&amp;b=2%7C3|the log &gt; here>",
        Mrkdwn.TryWrite(RichText.Empty
            .Strong("FAIL")
            .Then(": ")
            .Then("not yet ", RunStyle.Emphasis)
            .Code("sha")
            .Then(" ")
            .Link("the log > here", "https://example.com/?a=1&b=2|3")));

    [Fact]
    public void TryWrite_MarkInsideAWord_IsLeftToAnotherForm()
    {
        Assert.Null(Mrkdwn.TryWrite(RichText.Plain("un").Strong("known")));
        Assert.Null(Mrkdwn.TryWrite(RichText.Empty.Strong("un").Then("known")));
        Assert.Null(Mrkdwn.TryWrite(RichText.Empty.Strong("a").Then("b", RunStyle.Emphasis)));
    }

    [Fact]
    public void TryWrite_AddressNobodyCanOpen_IsNotALink() => Assert.Equal("click", Mrkdwn.TryWrite(RichText.Empty.Link("click", "javascript:alert(1)")));

    [Fact]
    public void TryWrite_Mention_IsTheOnlyThingThatCallsAPerson()
    {
        Assert.Equal(
            "<@U012>, this waits; &lt;@U013&gt; wrote so.", Mrkdwn.TryWrite(RichText.Empty.Mention("Olga", "U012").Then(", this waits; <@U013> wrote so.")));
        Assert.Equal("everybody", Mrkdwn.TryWrite(RichText.Empty.Mention("everybody", "!channel")));
    }

    [Fact]
    public void Of_MentionWithMarks_StillCallsThePerson()
    {
        var line = TextLine.Of(RichText.Empty.Mention("Olga", "U012").Then(": say `next` or `back`"));
        Assert.Equal(TextForm.Rich, line.Form);
        Assert.Contains("""{"type":"user","user_id":"U012"}""", line.Section().Block.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_MentionWhereTheTextIsCut_StaysInOnePiece() =>
        Assert.Equal(["<@U012>", "is late"], TextLine.Fit(RichText.Empty.Mention("Olga Ortega", "U012").Then(" is late"), 8).Select(l => l.Written.Trim()));

    [Fact]
    public void Of_PicksTheSimplestFormThatKeepsTheWords()
    {
        Assert.Equal(TextForm.Mrkdwn, TextLine.Of(RichText.Empty.Strong("2.2").Then(" Backups")).Form);
        Assert.Equal(TextForm.Plain, TextLine.Of("say `next` or `back`").Form);
        Assert.Equal(TextForm.Rich, TextLine.Of(RichText.Empty.Strong("You said: ").Then("*30* days")).Form);
    }
}
