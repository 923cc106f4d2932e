using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Channels.Tests.Shared;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using CsCheck;

namespace ChatOpsVerifier.Channels.Tests.Slack.BlockKit;

/// <summary>What holds for any message, of any length, no matter who wrote what is in it.</summary>
public sealed class RenderingPropertyTests
{
    private const int Iterations = 200;
    private static readonly PictureSource Picture = new PictureSource.Address("https://verifier.example/api/reports/x/status.png?v=1");

    [Fact]
    public void Render_AnyMessage_KeepsSlacksLimits() => GeneratedMessages.Any.Sample(
        message => Assert.All(Rendered(message).Parts, part => Assert.Empty(BlockKitRules.OfMessage(part.Text, part.Blocks))),
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyMessage_LosesNoWord() => GeneratedMessages.Any.Sample(
        message =>
        {
            var rendered = Rendered(message);
            var seen = Words.Squeezed(string.Concat(rendered.Parts.Select(p => SlackScreen.Read(p.Blocks))) + InFile(rendered.File));
            Words.NoneLost(MessageLeaves.Of(message), seen);
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyMessage_StaysAFewPosts() => GeneratedMessages.Any.Sample(
        message =>
        {
            var rendered = Rendered(message);
            var asking = rendered.Parts.Sum(p => p.Blocks.Count(b => (string?)b!["type"] is "actions" or "input"));
            Assert.True(rendered.Parts.Length <= MessageRenderer.MostParts || asking > 0);
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Modal_AnyForm_KeepsSlacksLimits_AndLosesNoOption() => GeneratedMessages.Any.Where(m => m.Blocks.OfType<MessageBlock.Form>().Any()).Sample(
        message =>
        {
            var form = message.Blocks.OfType<MessageBlock.Form>().First();
            var view = new SlackForms().ModalOf(
                new OpenPrompt(
                    "report",
                    new LivePrompt("prompt:7", message)), form, new SlackFormView(
                        "report", "prompt:7", form.ActionId, new ConversationRef("slack", "U012/1700000000.000100")));

            Assert.Empty(BlockKitRules.OfView(view));
            var blocks = (JsonArray)view["blocks"]!;
            if (form.Inputs.Sum(i => i.OptionsOrEmpty.Length) <= 60)
            {
                var seen = Words.Squeezed(SlackScreen.Read(blocks));
                Words.NoneLost(form.Inputs.SelectMany(MessageLeaves.Of), seen);
            }
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Home_AnyMessage_KeepsSlacksLimits() => GeneratedMessages.Any.Sample(
        message => Assert.Empty(BlockKitRules.OfView(HomeView.Of(message, "report"))),
        iter: Iterations,
        print: Print);

    private static RenderedMessage Rendered(Message message) => MessageRenderer.Render(message, "backup-and-restore", Picture);

    /// <summary>The file's words as they are, and without the marks of quotes.</summary>
    private static string InFile(OutgoingFile? file)
    {
        var text = file is null ? "" : Encoding.UTF8.GetString(file.Content);
        return text + string.Concat(text.Split('\n').Select(l => l.StartsWith("> ", StringComparison.Ordinal) ? l[2..] : l));
    }

    private static string Print(Message message) => JsonSerializer.Serialize(message);
}
