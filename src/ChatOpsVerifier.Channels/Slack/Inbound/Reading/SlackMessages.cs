using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// The one reader of Slack's messages: events, shortcuts, forwards, edits. Shapes: "Block Kit" and "Secondary message attachments" at
/// docs.slack.dev, the types of the npm package @slack/types 3.2.0, and for what those leave out (<c>is_share</c>, <c>message_blocks</c>)
/// events that others published.
/// </summary>
internal static partial class SlackMessages
{
    public static SlackContent Read(Payload message)
    {
        var losses = new Losses();
        var text = message.TextOrNone("text") ?? "";
        var blocks = new SlackBlocks(losses, LabelsIn(text));
        var attachments = new SlackAttachments(blocks, losses);
        var read = message
            .Objects("attachments")
            .Select(a => (IsPreview: SlackAttachments.IsPreview(a), Text: attachments.Read(a), Files: SlackAttachments.FilesOf(a)))
            .ToList();
        var words = MessageLines.Lines([Own(message, text, blocks.Read(message.Objects("blocks"))), .. read.Where(a => !a.IsPreview).Select(a => a.Text)]);
        return new SlackContent(
            words,
            MessageLines.Lines(read.Where(a => a.IsPreview).Select(a => a.Text)),
            [.. message.Objects("files").Concat(read.Where(a => !a.IsPreview).SelectMany(a => a.Files)).DistinctBy(f => f.TextOrNone("id"))],
            losses.All);
    }

    /// <summary>
    /// A person's text and its rich text say the same. Beside the blocks of an app, its text is what notifications show, and no part of the
    /// message that people look at.
    /// </summary>
    private static string Own(Payload message, string text, string blocks) =>
        blocks.Length == 0 ? text
        : message.Has("bot_id") || message.TextOrNone("subtype") == "bot_message" ? blocks
        : MessageLines.Agreed(text, blocks);

    /// <summary>Names that only the text tells: a channel and a group of users are ids in rich text.</summary>
    private static ImmutableDictionary<string, string> LabelsIn(string text)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Match token in LabelledToken().Matches(text))
        {
            labels[token.Groups[1].Value] = token.Groups[2].Value;
        }

        return labels.ToImmutable();
    }

    [GeneratedRegex(@"<(?:#|!subteam\^)([A-Z0-9]+)\|([^<>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex LabelledToken();
}
