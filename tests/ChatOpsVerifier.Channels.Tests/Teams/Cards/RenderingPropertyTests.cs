using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Channels.Tests.Shared;
using ChatOpsVerifier.Domain.Rendering;
using CsCheck;

namespace ChatOpsVerifier.Channels.Tests.Teams.Cards;

/// <summary>What holds for any message, of any length, no matter who wrote what is in it.</summary>
public sealed class RenderingPropertyTests
{
    private const int Iterations = 200;
    private const string Picture = "https://verifier.example/api/reports/x/status.png?v=1";

    [Fact]
    public void Render_AnyMessage_KeepsTeamsLimits() => GeneratedMessages.Any.Sample(
        message => NoProblem(Rendered(
            message, canSendFile: false).Parts.SelectMany(part => CardRules.OfActivity(TeamsActivities.WithSuggestions(TeamsActivities.OfCard(part))))),
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyMessage_LosesNoWord() => GeneratedMessages.Any.Sample(
        message =>
        {
            var seen = string.Concat(Rendered(message, canSendFile: false).Parts.Select(p => CardScreen.Read(InOneFont(p.Card)) + "\n"));
            Words.NoneLost(Leaves(message), Words.Squeezed(seen));
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Render_AnyMessage_StaysAFewCards_WhereAFileCanHoldTheRest() => GeneratedMessages.Any.Sample(
        message =>
        {
            var rendered = Rendered(message, canSendFile: true);
            Assert.True(rendered.Parts.Length <= CardRenderer.MostParts || rendered.File is not null);
            NoProblem(rendered.Parts.SelectMany(part => CardRules.OfCard(part.Card)));
        },
        iter: Iterations,
        print: Print);

    [Fact]
    public void Words_AnyMessage_AreShortEnough_AndCallNobody() => GeneratedMessages.Any.Sample(
        message => Assert.All(TeamsActivities.OfWords(message), activity =>
        {
            Assert.True(activity.ToJsonString().Length <= 28 * 1024);
            Assert.DoesNotContain("<at>", (string)activity["text"]!, StringComparison.OrdinalIgnoreCase);
        }),
        iter: Iterations,
        print: Print);

    private static void NoProblem(IEnumerable<string> problems) => Assert.Equal("", string.Join('\n', problems));

    private static RenderedCards Rendered(Message message, bool canSendFile) =>
        CardRenderer.Render(message, "backup-and-restore", new CardPlace(IsPersonal: true, HasUploads: true), Picture, canSendFile);

    private static IEnumerable<string> Leaves(Message message) => message.PromptId is null
        ? MessageLeaves.Of(message)
        : MessageLeaves.Of(message).Concat(message.Blocks.OfType<MessageBlock.Form>().SelectMany(f => f.Inputs.SelectMany(MessageLeaves.Of)));

    /// <summary>So that nothing is read between the parts of a long piece of code.</summary>
    private static JsonObject InOneFont(JsonObject card)
    {
        var copy = (JsonObject)card.DeepClone();
        foreach (var element in CardScreen.All(copy).ToList())
        {
            element.Remove("fontType");
        }

        return copy;
    }

    private static string Print(Message message) => JsonSerializer.Serialize(message);
}
