using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A form with what is asked above it, so that nobody has to look behind the window.</summary>
internal sealed class SlackForms : ISlackForms
{
    private const string Title = "Your answer";

    public JsonObject ModalOf(OpenPrompt prompt, MessageBlock.Form form, SlackFormView view)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(view);
        var asked = prompt.Prompt.Message.Blocks.SelectMany(Asked).DefaultIfEmpty(TextPieces.Lines([Title]).First());
        var inputs = form.Inputs.SelectMany(i => InputPieces.Of(i, inMessage: false).Concat(Where(i)));
        return new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = SlackFormView.CallbackId,
            ["private_metadata"] = view.Write(),
            ["title"] = Kit.Plain(Short(form.SubmitLabel, Limits.ModalTitle, Title)),
            ["submit"] = Kit.Plain(Short(form.SubmitLabel, Limits.ModalButton, "Send")),
            ["close"] = Kit.Plain("Cancel"),
            ["blocks"] = Kit.Array(ViewBlocks.Of([.. asked], [.. inputs])),
        };
    }

    private static IEnumerable<Piece> Asked(MessageBlock block) => block switch
    {
        MessageBlock.Heading heading => TextPieces.Heading(heading.Text),
        MessageBlock.Paragraph paragraph => TextPieces.Lines([paragraph.Text]),
        MessageBlock.Quote quote => TextPieces.Quote(quote.Text),
        _ => [],
    };

    /// <summary>What the window cannot take, the conversation can.</summary>
    private static IEnumerable<Piece> Where(Input input) => input.Kind switch
    {
        InputKind.MultilineText =>
            TextPieces.Context($"Up to {Limits.InputText:N0} characters here; send a longer text in the conversation itself, or as a file."),
        InputKind.File => TextPieces.Context("Files of more than 10 MB: drop them into the conversation itself."),
        _ => [],
    };

    private static string Short(
        string label,
        int most,
        string otherwise) => CleanText.OneLine(label) is { Length: > 0 } text && SlackPlainText.Guard(text).Length <= most ? text : otherwise;
}
