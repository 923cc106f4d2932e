using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Slack.BlockKit;

public sealed class MessageRendererTests
{
    private static readonly InputOption[] Boxes =
    [
        new("check:a", "Provider dashboard checked"),
        new("check:b", new string('b', 60) + " " + new string('c', 60)),
        new("check:c", new string('d', 200))
    ];

    [Fact]
    public void Render_Choices_BecomeOneRowOfButtons_ThatCarryTheirPrompt()
    {
        var row = Assert.Single(
            Blocks(Asking(new MessageBlock.Choices(
            [
                new Choice("finding.start", "Start", "", ChoiceStyle.Primary),
                new Choice("value.quick", "Daily", "Daily")
            ]))),
            b => Is(b, "actions"));

        var buttons = ((JsonArray)row["elements"]!).Cast<JsonObject>().ToList();
        Assert.Equal(["Start", "Daily"], buttons.Select(b => (string?)b["text"]!["text"]));
        Assert.Equal(["finding.start|1", "value.quick|2"], buttons.Select(b => (string?)b["action_id"]));
        Assert.Equal(["primary", null], buttons.Select(b => (string?)b["style"]));
        Assert.Equal(
            new SlackButton("value.quick", "backups", "prompt:7", "Daily"), SlackButton.Read((string?)buttons[1]["action_id"], (string?)buttons[1]["value"]));
    }

    [Fact]
    public void Render_NothingIsAsked_ShowsNoButtons() =>
        Assert.DoesNotContain(Blocks(Asking(new MessageBlock.Choices([new Choice("finding.start", "Start")])) with { PromptId = null }), b => Is(b, "actions"));

    [Fact]
    public void Render_FormOfBoxes_IsInTheMessage_WithItsSubmitNextToTheOtherButtons()
    {
        var message = Asking(
            new MessageBlock.Form("boxes.mark", [new Input("boxes", InputKind.MultiChoice, "Which of these did you do?", Options: [.. Boxes])], "These"),
            new MessageBlock.Choices([new Choice("boxes.none", "None of these")]));

        var blocks = Blocks(message);

        Assert.Equal(["section", "section", "input", "actions"], blocks.Select(b => (string?)b["type"]));
        var options = ((JsonArray)blocks[2]["element"]!["options"]!).Cast<JsonObject>().ToList();
        Assert.Equal("1. Provider dashboard checked", (string?)options[0]["text"]!["text"]);
        Assert.Equal(("2. " + new string('b', 60), new string('c', 60)), ((string?)options[1]["text"]!["text"], (string?)options[1]["description"]!["text"]));
        Assert.Equal("3. " + new string('d', 200), (string?)blocks[1]["text"]!["text"]);
        Assert.StartsWith("3. ddd", (string?)options[2]["text"]!["text"], StringComparison.Ordinal);
        Assert.Equal(["These", "None of these"], ((JsonArray)blocks[3]["elements"]!).Select(b => (string?)b!["text"]!["text"]));
        Assert.Equal(("boxes", "input"), ((string?)blocks[2]["block_id"], (string?)blocks[2]["element"]!["action_id"]));
    }

    [Fact]
    public void Render_FormWithWords_IsAButtonThatOpensIt()
    {
        var blocks = Blocks(Asking(new MessageBlock.Form("reason.give", [new Input("reason", InputKind.Text, "The reason")], "Settle it")));

        Assert.Equal("Settle it…", (string?)blocks[^1]["elements"]![0]!["text"]!["text"]);
        Assert.DoesNotContain(blocks, b => Is(b, "input"));
    }

    [Fact]
    public void Render_Links_OpenAsButtons_AndAPathIsSaidInWords()
    {
        var blocks = Blocks(Asking(new MessageBlock.Links(
        [
            new Link("Open render.com", "https://render.com/docs"),
            new Link("The file", "/api/reports/x/report.md")
        ])));

        Assert.Equal("The file: /api/reports/x/report.md", (string?)blocks[1]["text"]!["text"]);
        Assert.Equal(("https://render.com/docs", "link|1"), ((string?)blocks[2]["elements"]![0]!["url"], (string?)blocks[2]["elements"]![0]!["action_id"]));
    }

    [Fact]
    public void Render_ListOfWhichOneLineHoldsMarks_StaysOneBlock_AndTheMarksAreKept()
    {
        var blocks = Blocks(Asking(new MessageBlock.Items(["Finding 1: 2.2, 2.3", "Finding 2: 5.1*, 5.2*", "Finding 3: 3.1"])));

        Assert.Equal("plain_text", (string?)blocks[1]["text"]!["type"]);
        Assert.Equal("• Finding 1: 2.2, 2.3\n• Finding 2: 5.1*, 5.2*\n• Finding 3: 3.1", (string?)blocks[1]["text"]!["text"]);
        Assert.Equal(2, blocks.Count);
    }

    [Fact]
    public void Render_ListWithEmphasisOfWhichOneLineHoldsMarks_StaysOneBlock_AndTheMarksAreKept()
    {
        var blocks = Blocks(Asking(
            new MessageBlock.Paragraph(RichText.Empty.Strong("Findings")),
            new MessageBlock.Items([RichText.Plain("Finding 1: ").Strong("PASS"), "Finding 2: *old* _and_ `odd`"])));

        Assert.Equal("rich_text", (string?)blocks[1]["type"]);
        Assert.Equal(2, blocks.Count);
        Assert.Equal("Findings\n• Finding 1: PASS\n• Finding 2: *old* _and_ `odd`", SlackScreen.Read(new JsonArray(blocks[1].DeepClone())).Trim());
    }

    [Theory]
    [InlineData(MessageTone.Neutral, "Verdict")]
    [InlineData(MessageTone.Good, "✅ Verdict")]
    [InlineData(MessageTone.Bad, "❌ Verdict")]
    public void Render_Tone_IsASignInFrontOfTheFirstWords(MessageTone tone, string heading) =>
        Assert.Equal(
            heading,
            (string?)Blocks(new Message
            {
                Text = "Verdict",
                Tone = tone,
                Blocks = [new MessageBlock.Heading("Verdict"), new MessageBlock.Paragraph("so")]
            })[0]["text"]!["text"]);

    [Fact]
    public void Render_SeveralPosts_EachSayWhatTheyHold_AndTheButtonsComeLast()
    {
        var rendered = Rendered(Asking(
            new MessageBlock.Items([.. Enumerable
                .Range(1, 300)
                .Select(i => RichText.Plain($"line {i} of the report is still open, and nobody has looked at it"))]),
            new MessageBlock.Choices([new Choice("cmd.next", "Next")])));

        Assert.InRange(rendered.Parts.Length, 2, MessageRenderer.MostParts);
        Assert.Null(rendered.File);
        Assert.Contains("line 1 of", rendered.Parts[0].Text, StringComparison.Ordinal);
        Assert.True(Is((JsonObject)rendered.Parts[^1].Blocks[^1]!, "actions"));
    }

    [Fact]
    public void Render_FarTooMuch_GoesIntoAFile_AndKeepsTheButtons()
    {
        var rendered = Rendered(Asking(
            new MessageBlock.Items([.. Enumerable
                .Range(1, 2_000)
                .Select(i => RichText.Plain($"line {i} of the report is still open, and nobody has looked at it"))]),
            new MessageBlock.Choices([new Choice("cmd.next", "Next")])));

        var part = Assert.Single(rendered.Parts);
        Assert.Contains("line 2000 of", Encoding.UTF8.GetString(rendered.File!.Content), StringComparison.Ordinal);
        Assert.Contains(rendered.File.Name, SlackScreen.Read(part.Blocks), StringComparison.Ordinal);
        Assert.Contains("[Next]", SlackScreen.Read(part.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Picture_ComesFromWhereItIs_AndItsWordsReplaceIt()
    {
        var message = Asking(new MessageBlock.Image("/api/reports/x/status.png?v=4", "Progress: FAIL"));

        Assert.Equal(
            "https://v.example/p.png",
            (string?)MessageRenderer.Render(message, null, new PictureSource.Address("https://v.example/p.png")).Parts[0].Blocks[1]!["image_url"]);
        Assert.Equal("F1", (string?)MessageRenderer.Render(message, null, new PictureSource.File("F1")).Parts[0].Blocks[1]!["slack_file"]!["id"]);
        Assert.Contains("Progress: FAIL", SlackScreen.Read(MessageRenderer.Render(message, null, null).Parts[0].Blocks), StringComparison.Ordinal);
        Assert.Equal("/api/reports/x/status.png?v=4", MessageRenderer.Render(message, null, null).PicturePath);
    }

    private static Message Asking(
        params MessageBlock[] blocks) =>
            new() { Text = "What did you find?", PromptId = "prompt:7", Blocks = [new MessageBlock.Paragraph("What did you find?"), .. blocks] };

    private static RenderedMessage Rendered(Message message) => MessageRenderer.Render(message, "backups", null);

    private static List<JsonObject> Blocks(Message message) => [.. Assert.Single(Rendered(message).Parts).Blocks.Cast<JsonObject>()];

    private static bool Is(JsonObject block, string type) => (string?)block["type"] == type;
}
