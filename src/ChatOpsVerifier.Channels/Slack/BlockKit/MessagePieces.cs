using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A message's blocks as Slack's, in their order and without regard to how many there are.</summary>
internal sealed class MessagePieces(Message message, string? slug, PictureSource? picture)
{
    /// <summary>A form with more inputs, with much to choose from, or with words and files to be put in has a window of its own.</summary>
    private const int MostInputs = 3;

    private const int MostJson = Limits.MessageJson / 2;

    private readonly Buttons _buttons = new(slug, message.PromptId);

    /// <summary>Slack takes nothing that is empty; what holds only white space still counts as said.</summary>
    public IReadOnlyList<Piece> AtLeastOne() => All() is { Count: > 0 } pieces ? pieces : [.. TextPieces.Lines(["(nothing to show)"])];

    private IReadOnlyList<Piece> All()
    {
        MessageBlock[] blocks = message.Blocks.IsDefaultOrEmpty ? [new MessageBlock.Paragraph(message.Text)] : [.. message.Blocks];
        var tone = Array.FindIndex(blocks, b => b is MessageBlock.Heading or MessageBlock.Paragraph);
        return [.. Rows.Merge(Listed(blocks.Select((block, i) => i == tone ? Toned(block) : block)).SelectMany(Of))];
    }

    private IEnumerable<Piece> Of((MessageBlock Block, RichText? Title) of) => of.Block switch
    {
        MessageBlock.Heading heading => TextPieces.Heading(heading.Text),
        MessageBlock.Paragraph paragraph => TextPieces.Lines([paragraph.Text]),
        MessageBlock.Items items => TextPieces.Items(items, of.Title),
        MessageBlock.Fields fields => TextPieces.Fields(fields.Entries),
        MessageBlock.Links links => _buttons.Links(links.Entries),
        MessageBlock.Progress progress => TextPieces.Lines([$"{PlainMessage.Bar(progress.Value, progress.Max)}  {progress.Label}"]),
        MessageBlock.Image image => Picture(image),
        MessageBlock.Quote quote => TextPieces.Quote(quote.Text),
        MessageBlock.Context context => TextPieces.Context(context.Text),
        MessageBlock.Form form when message.PromptId is not null => Form(form),
        MessageBlock.Choices choices when message.PromptId is not null => _buttons.Choices(choices.Entries),
        _ => [],
    };

    /// <summary>A line that announces a list is in one block with it, so that no gap tears them apart.</summary>
    private static IEnumerable<(MessageBlock Block, RichText? Title)> Listed(IEnumerable<MessageBlock> blocks)
    {
        MessageBlock.Paragraph? title = null;
        foreach (var block in blocks)
        {
            if (title is not null && block is not MessageBlock.Items)
            {
                yield return (title, null);
            }

            var announcing = block as MessageBlock.Paragraph is { } paragraph && Announces(paragraph.Text) ? paragraph : null;
            if (announcing is null)
            {
                yield return (block, block is MessageBlock.Items ? title?.Text : null);
            }

            title = announcing;
        }

        if (title is not null)
        {
            yield return (title, null);
        }
    }

    private static bool Announces(RichText text) =>
        text.PlainText.TrimEnd().EndsWith(':')
            || (text.Runs.Any(r => r.Style == RunStyle.Strong) && text.Runs.All(r => r.Style == RunStyle.Strong || string.IsNullOrWhiteSpace(r.Text)));

    private IEnumerable<Piece> Form(MessageBlock.Form form) => InMessage(form) is { } inputs
        ? inputs.Concat(_buttons.Submit(form, opensWindow: false))
        : _buttons.Submit(form, opensWindow: true);

    /// <summary>The inputs, if they may be in the message itself: picked and not written, and few enough. The ids of a second form's could clash.</summary>
    private List<Piece>? InMessage(MessageBlock.Form form)
    {
        if (form.Inputs.Length is 0 or > MostInputs || !form.Inputs.All(IsPicked) || !ReferenceEquals(form, message.Blocks.OfType<MessageBlock.Form>().First()))
        {
            return null;
        }

        var inputs = form.Inputs.SelectMany(i => InputPieces.Of(i, inMessage: true)).ToList();
        return inputs.Sum(i => i.Size) <= MostJson ? inputs : null;
    }

    private static bool IsPicked(Input input) =>
        input.Kind == InputKind.Date || (input.Kind is InputKind.SingleChoice or InputKind.MultiChoice && input.OptionsOrEmpty.Length > 0);

    private IEnumerable<Piece> Picture(MessageBlock.Image image)
    {
        var words = CleanText.OneLine(image.AlternativeText);
        return picture is null ? TextPieces.Context(words)
            : words.Length is > 0 and <= Limits.AlternativeText ? [new Piece(picture.Block(words), words)]
            : [new Piece(picture.Block("Picture"), ""), .. TextPieces.Context(words)];
    }

    // A sign and not a colour: it is read aloud, and seen by those who tell no red from green.
    private MessageBlock Toned(MessageBlock block) => (Sign(), block) switch
    {
        ("", _) => block,
        (var sign, MessageBlock.Heading heading) => heading with { Text = $"{sign} {heading.Text}" },
        (var sign, MessageBlock.Paragraph paragraph) => paragraph with { Text = RichText.Plain($"{sign} ").Then(paragraph.Text) },
        _ => block,
    };

    private string Sign() => message.Tone switch
    {
        MessageTone.Good => "✅",
        MessageTone.Warning => "⚠️",
        MessageTone.Bad => "❌",
        _ => "",
    };
}
