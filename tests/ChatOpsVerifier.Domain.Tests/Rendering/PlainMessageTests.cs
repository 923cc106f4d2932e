using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class PlainMessageTests
{
    [Fact]
    public void Of_EveryKindOfBlock_LeavesNothingOut()
    {
        var message = new Message
        {
            Text = "fallback",
            Blocks =
            [
                new MessageBlock.Heading("Title"),
                new MessageBlock.Paragraph(RichText
                    .Plain("See ")
                    .Link("the docs", "https://docs.example")
                    .Then(" and ")
                    .Link("https://a.example", "https://a.example")),
                new MessageBlock.Items(["one", "two"], Numbered: true),
                new MessageBlock.Fields([new Field("Who", RichText.Empty.Strong("Ada"))]),
                new MessageBlock.Links([new Link("Docs", "https://docs.example")]),
                new MessageBlock.Progress("1 of 54", 1, 54),
                new MessageBlock.Image("/x.png", "a chart"),
                new MessageBlock.Quote("first\r\nsecond"),
                new MessageBlock.Form(
                    "a",
                    [new Input("boxes", InputKind.MultiChoice, "Which?", Required: true, Hint: "none is chosen", Options: [new InputOption("1", "Dashboard")])],
                    "Save"),
                new MessageBlock.Choices([new Choice("a", "Start"), new Choice("b", "Later")]),
                new MessageBlock.Context("small print"),
            ],
        };

        Assert.Equal(
            """
            Title
            See the docs (https://docs.example) and https://a.example
            1. one
            2. two
            Who: Ada
            Docs: https://docs.example
            █░░░░░░░░░ 1 of 54
            [Picture: a chart]
            > first
            > second
            Which? (required)
              none is chosen
              ( ) Dashboard
            [Save]
            [Start] [Later]
            small print
            """,
            PlainMessage.Of(message),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Of_NoBlocks_IsTheText() => Assert.Equal("plain", PlainMessage.Of(new Message { Text = "plain" }));

    [Theory]
    [InlineData(0, 54, "░░░░░░░░░░")]
    [InlineData(1, 54, "█░░░░░░░░░")]
    [InlineData(53, 54, "█████████░")]
    [InlineData(54, 54, "██████████")]
    [InlineData(0, 0, "░░░░░░░░░░")]
    public void Bar_Progress_IsFullOnlyWhenAllIsDone(int value, int max, string bar) => Assert.Equal(bar, PlainMessage.Bar(value, max));
}
