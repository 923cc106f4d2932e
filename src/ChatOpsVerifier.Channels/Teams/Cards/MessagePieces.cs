using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>A message's blocks as elements of cards, in their order and without regard to how many there are.</summary>
internal sealed class MessagePieces(Message message, string? slug, CardPlace place, string? picture)
{
    private readonly ActionElements _actions = new(slug, message.PromptId);
    private int _forms;

    /// <summary>A card must say something; what holds only white space still counts as said.</summary>
    public IReadOnlyList<CardPiece> AtLeastOne() => All() is { Count: > 0 } pieces ? pieces : [.. TextElements.Paragraph("(nothing to show)")];

    private List<CardPiece> All()
    {
        MessageBlock[] blocks = message.Blocks.IsDefaultOrEmpty ? [new MessageBlock.Paragraph(message.Text)] : [.. message.Blocks];
        var toned = message.Tone == MessageTone.Neutral ? -1 : Array.FindIndex(blocks, b => b is MessageBlock.Heading or MessageBlock.Paragraph);
        return [.. ActionRows.Merge(blocks.SelectMany((block, i) => i == toned ? Toned(block) : Of(block)))];
    }

    private IEnumerable<CardPiece> Of(MessageBlock block) => block switch
    {
        MessageBlock.Heading heading => TextElements.Heading(heading.Text),
        MessageBlock.Paragraph paragraph => TextElements.Paragraph(paragraph.Text),
        MessageBlock.Items items => TextElements.Items(items, title: null),
        MessageBlock.Fields fields => TextElements.Fields(fields.Entries),
        MessageBlock.Links links => ActionElements.Links(links.Entries),
        MessageBlock.Progress progress => TextElements.Paragraph($"{PlainMessage.Bar(progress.Value, progress.Max)}  {progress.Label}"),
        MessageBlock.Image image => Picture(image),
        MessageBlock.Quote quote => TextElements.Quote(quote.Text),
        MessageBlock.Context context => TextElements.Context(context.Text),
        MessageBlock.Form form when message.PromptId is not null => Form(form),
        MessageBlock.Choices choices when message.PromptId is not null => _actions.Choices(choices.Entries),
        _ => [],
    };

    /// <summary>A sign beside the colour: it is read aloud, and seen by those who tell no red from green.</summary>
    private IEnumerable<CardPiece> Toned(MessageBlock block)
    {
        var (sign, style) = message.Tone switch
        {
            MessageTone.Good => ("✅", "good"),
            MessageTone.Warning => ("⚠️", "warning"),
            _ => ("❌", "attention"),
        };
        var pieces = Of(block switch
        {
            MessageBlock.Heading heading => heading with { Text = $"{sign} {heading.Text}" },
            MessageBlock.Paragraph paragraph => paragraph with { Text = RichText.Plain($"{sign} ").Then(paragraph.Text) },
            _ => block,
        }).ToList();
        return pieces.Select(p => p with { Elements = [Bled(Card.Container(p.Elements, style))] });
    }

    private static JsonObject Bled(JsonObject container)
    {
        container["bleed"] = true;
        return container;
    }

    /// <summary>All inputs of a form and its button are in one card, since a button sends what is in its own.</summary>
    private IEnumerable<CardPiece> Form(MessageBlock.Form form)
    {
        var number = ++_forms;
        var inputs = form.Inputs.SelectMany(i => InputElements.Of(i, number)).ToList();
        var hasFile = form.Inputs.Any(i => i.Kind == InputKind.File);
        JsonObject[] buttons = hasFile && place.HasUploads ? [_actions.Submit(form, number), _actions.Upload()] : [_actions.Submit(form, number)];
        var words = string.Join('\n', form.Inputs.Select(i => CleanText.OneLine(i.Label)).Append($"[{CleanText.OneLine(form.SubmitLabel)}]"));
        var whole = new CardPiece([.. inputs, .. FileHints(form), Card.Actions(buttons)], words, IsAsking: true);
        var above = form.Inputs.SelectMany(InputElements.Above);
        return whole.Size <= CardLimits.CardJson - 2_000
            ? above.Append(whole)
            : above
                .Concat(TooLarge(form))
                .Concat(TextElements
                    .Context(
                        "This form is larger than a card of Teams. Write your answer as a message, or use the report's page: "
                            + $"{CleanText.OneLine(form.SubmitLabel)}.")
                    .Select(p => p with { IsAsking = true }));
    }

    private IEnumerable<JsonObject> FileHints(MessageBlock.Form form)
    {
        var how = (place.IsPersonal, place.HasUploads) switch
        {
            (true, true) => "send it in this chat, or use the upload page.",
            (true, false) => "send it in this chat.",
            (false, true) => "Teams gives apps no files from channels or groups; use the upload page.",
            _ => "Teams gives apps no files from channels or groups; send it in our personal chat.",
        };
        return form.Inputs
            .Where(i => i.Kind == InputKind.File)
            .SelectMany(i => TextElements.Context($"{CleanText.OneLine(i.Label)}: {how}{(i.Hint is { Length: > 0 } hint ? $" {hint}" : "")}"))
            .SelectMany(p => p.Elements);
    }

    /// <summary>What the inputs would have offered, so that it can be answered in words.</summary>
    private static IEnumerable<CardPiece> TooLarge(MessageBlock.Form form) => form.Inputs.SelectMany(input =>
        TextElements.Items(
            new MessageBlock.Items([.. input.OptionsOrEmpty.Select((o, i) => RichText.Plain($"{i + 1} · {o.Label}"))]),
            RichText.Empty.Strong(input.Label).Then(input.Hint is { Length: > 0 } hint ? $" {hint}" : "")))
        .Select(p => p with { IsAsking = true });

    private IEnumerable<CardPiece> Picture(MessageBlock.Image image)
    {
        var words = CardText.OneLine(image.AlternativeText);
        return picture is null ? TextElements.Context(words)
            : words.Length is > 0 and <= 500 ? [new CardPiece(Card.Image(picture, words), words)]
            : [new CardPiece(Card.Image(picture, "Picture"), ""), .. TextElements.Context(words)];
    }
}
