using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Slack.BlockKit;

public sealed class LongAddressTests
{
    [Fact]
    public void Line_OfManyShortWordsWithLongAddresses_IsCutByAllThatIsSent()
    {
        // Stars beside words cannot be said in mrkdwn, so that the line goes in rich form, where an address counts and a reader sees none of it.
        var line = Enumerable.Range(0, 12).Aggregate(
            RichText.Empty, (text, i) => text.Link($"a*b*c{i}", $"https://example.com/{i}/{new string('u', 2_000)}").Then("`*x*`", RunStyle.Emphasis));
        var message = new Message { Text = "Links", Blocks = [new MessageBlock.Paragraph(line)] };

        var rendered = MessageRenderer.Render(message, "report", null);

        Assert.All(rendered.Parts, part => Assert.Empty(BlockKitRules.OfMessage(part.Text, part.Blocks)));
    }
}
