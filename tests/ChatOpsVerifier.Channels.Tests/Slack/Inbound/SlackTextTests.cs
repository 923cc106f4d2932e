using ChatOpsVerifier.Channels.Slack.Inbound.Reading;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("7 &lt; 30 &amp;&amp; 30 &gt; 7", "7 < 30 && 30 > 7")]
    [InlineData("&amp;lt; stays what was typed", "&lt; stays what was typed")]
    [InlineData("<https://example.org/a?x=1&amp;y=2>", "https://example.org/a?x=1&y=2")]
    [InlineData("<https://example.org/a|the page>", "the page (https://example.org/a)")]
    [InlineData("<https://example.org|example.org>", "https://example.org")]
    [InlineData("<http://example.org/|example.org>", "http://example.org/")]
    [InlineData("<mailto:ops@example.org|ops@example.org>", "ops@example.org")]
    [InlineData("<tel:+4312345|+4312345>", "+4312345")]
    [InlineData("<@U012|tom> and <@U345>", "@tom and @Name of U345")]
    [InlineData("<#C012|go-live> <#C345>", "#go-live #C345")]
    [InlineData("<!channel> <!here> <!everyone>", "@channel @here @everyone")]
    [InlineData("<!subteam^S012|@ops> <!subteam^S345>", "@ops @S345")]
    [InlineData("<!date^1392734382^{date_short}|Feb 18, 2014>", "Feb 18, 2014")]
    [InlineData("*bold* _it_ ~no~ `code` :tada:", "*bold* _it_ ~no~ `code` :tada:")]
    [InlineData("```\na &amp; b\n```", "```\na & b\n```")]
    [InlineData("<there> is no token, nor is <a|b>", "<there> is no token, nor is <a|b>")]
    [InlineData("<https://example.org/?q=%26amp%3B&amp;amp;=1>", "https://example.org/?q=%26amp%3B&amp;=1")]
    [InlineData("<https://example.org/a|a &lt;b&gt; &amp; c>", "a <b> & c (https://example.org/a)")]
    public void Plain_IsWhatThePersonSaw(string wire, string seen) => Assert.Equal(seen, SlackText.Plain(wire, id => $"Name of {id}"));

    [Theory]
    [InlineData("<@U0BOT> status", "U0BOT", "status")]
    [InlineData("please, <@U0BOT|verifier>: status", "U0BOT", "please, : status")]
    [InlineData("<@U0TOM> look, <@U0BOT>", "U0BOT", "<@U0TOM> look,")]
    [InlineData("<@U0BOT> ask <@U0TOM>", null, "ask <@U0TOM>")]
    [InlineData("<@U0BOT>", "U0BOT", "")]
    public void WithoutMention_LeavesWhatIsSaid(string wire, string? bot, string said) => Assert.Equal(said, SlackText.WithoutMention(wire, bot));

    [Fact]
    public void UsersIn_AreThoseWithoutAName() => Assert.Equal(["U2", "W3"], SlackText.UsersIn("<@U1|ada> <@U2> <@W3> <@U2> <#C1>"));
}
