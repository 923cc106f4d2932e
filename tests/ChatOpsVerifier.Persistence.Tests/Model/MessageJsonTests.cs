using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Tests.Model;

public sealed class MessageJsonTests
{
    private static readonly RichText Rich = RichText
        .Plain("a ")
        .Strong("b")
        .Code("c")
        .Link("d", "https://example.org/?a=1&b=2")
        .Then("é “ü” \u0000 \ud83d\ude00", RunStyle.Emphasis);

    private static readonly ImmutableArray<MessageBlock> EveryBlock =
    [
        new MessageBlock.Heading("Finding 1"),
        new MessageBlock.Paragraph(Rich),
        new MessageBlock.Items([Rich, "plain"], Numbered: true),
        new MessageBlock.Items([]),
        new MessageBlock.Items(default),
        new MessageBlock.Fields([new Field("Verdict", Rich)]),
        new MessageBlock.Fields(default),
        new MessageBlock.Links([new Link("Dashboard", "https://example.org")]),
        new MessageBlock.Links(default),
        new MessageBlock.Progress("2 of 54", 2, 54),
        new MessageBlock.Image("/api/reports/x/status.png", "2 of 54"),
        new MessageBlock.Quote("<!channel> @everyone </script>"),
        new MessageBlock.Form(
            "flow.boxes",
            [
                new Input("value", InputKind.MultilineText, "What did you find?", Required: true, Hint: "e.g. daily", Value: "daily"),
                new Input("boxes", InputKind.MultiChoice, "Which of these?", Options: [new InputOption("2.2.1", "Log in")]),
                new Input("none", InputKind.SingleChoice, "None", Options: []),
                new Input("on", InputKind.Date, "Observed", Options: default),
            ],
            "Send"),
        new MessageBlock.Form("flow.empty", default, "Send"),
        new MessageBlock.Choices([new Choice("flow.start", "Start"), new Choice("flow.stop", "Stop", "now", ChoiceStyle.Danger)]),
        new MessageBlock.Choices(default),
        new MessageBlock.SignIn("Open the page", "0195", "olga"),
        new MessageBlock.Context("small print"),
        new MessageBlock.Context(new RichText(default(ImmutableArray<Run>))),
    ];

    [Fact]
    public void EveryBlock_IsAmongTheCases() => Assert.Equal(
        typeof(MessageBlock).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.Name).Order(),
        EveryBlock.Select(b => b.GetType().Name).Distinct().Order());

    [Fact]
    public void Message_WithEveryBlock_ComesBackTheSame()
    {
        var message = new Message { Text = "all", Tone = MessageTone.Warning, Blocks = EveryBlock, PromptId = "p1" };

        var again = MessageJson.Read(MessageJson.Write(message));

        Assert.Equal(("all", MessageTone.Warning, "p1", EveryBlock.Length), (again.Text, again.Tone, again.PromptId, again.Blocks.Length));
        for (var i = 0; i < EveryBlock.Length; i++)
        {
            Assert.Equal(Describe(EveryBlock[i]), Describe(again.Blocks[i]));
        }
    }

    [Fact]
    public void Message_WithoutBlocks_KeepsDefaultAndEmptyApart()
    {
        Assert.True(MessageJson.Read(MessageJson.Write(new Message { Text = "x", Blocks = default })).Blocks.IsDefault);
        Assert.Empty(MessageJson.Read(MessageJson.Write(new Message { Text = "x" })).Blocks);
        Assert.Empty(MessageJson.Read("""{"text":"x"}""").Blocks);
    }

    [Fact]
    public void Message_WithFieldsInAnotherOrderOrUnknown_IsRead()
    {
        var message = MessageJson.Read("""{"blocks":[{"text":"Finding","block":"heading","later":1}],"later":{"a":[]},"text":"x"}""");

        Assert.Equal(new MessageBlock.Heading("Finding"), Assert.Single(message.Blocks));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"text\":\"x\",\"blocks\":[{\"block\":\"hologram\"}]}")]
    public void Text_ThatIsNotAMessage_IsAnError(string json) => Assert.Throws<JsonException>(() => MessageJson.Read(json));

    /// <summary>Every public property, all the way down; the serialiser under test has no part in it.</summary>
    private static string Describe(object? value) => value switch
    {
        null => "null",
        string or Enum or bool or int => $"{value.GetType().Name} '{value}'",
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => Items(value),
        _ =>
            $"{value.GetType().Name} {{ "
                + $"{string.Join(", ", value.GetType().GetProperties().Where(p => p.CanWrite).Select(p => $"{p.Name}: {Describe(p.GetValue(value))}"))} }}",
    };

    private static string Items(object array) => (bool)array.GetType().GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(array)!
        ? "default"
        : $"[{string.Join(", ", ((System.Collections.IEnumerable)array).Cast<object>().Select(Describe))}]";
}
