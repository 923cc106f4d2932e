using System.Globalization;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// What hangs below a message: a message that is forwarded, what an app says in the older form, or the preview of a link. Source: "Secondary
/// message attachments" at docs.slack.dev.
/// </summary>
internal sealed class SlackAttachments(SlackBlocks blocks, Losses losses)
{
    private const int Deepest = 6;
    private int _depth;

    /// <summary>
    /// Slack and apps unfurl links after the message was sent; nobody wrote that. A forwarded message has an address, too, and
    /// is marked as shared by its sender (<c>is_share</c>).
    /// </summary>
    public static bool IsPreview(Payload attachment) =>
        !attachment.Flag("is_share")
        && (attachment.Flag("is_msg_unfurl")
            || attachment.Flag("is_app_unfurl")
            || attachment.Has("from_url")
            || attachment.Has("original_url")
            || attachment.Has("app_unfurl_url"));

    /// <summary>Files of a forwarded message, and of what that message forwards itself.</summary>
    public static IEnumerable<Payload> FilesOf(Payload attachment) => FilesOf(attachment, Deepest).Where(f => f.TextOrNone("id") is not null);

    private static IEnumerable<Payload> FilesOf(Payload attachment, int deep)
    {
        List<Payload> messages = [attachment, .. attachment.Objects("message_blocks").Select(m => m.ObjectOrNone("message")).OfType<Payload>()];
        var forwarded = deep == 0 ? [] : messages.SelectMany(m => m.Objects("attachments")).Where(a => !IsPreview(a)).SelectMany(a => FilesOf(a, deep - 1));
        return messages.SelectMany(m => m.Objects("files")).Concat(forwarded);
    }

    public string Read(Payload attachment)
    {
        if (_depth >= Deepest)
        {
            losses.TooDeep();
            return "";
        }

        _depth++;
        var text = attachment.Flag("is_share") ? Forwarded(attachment)
            : IsPreview(attachment) ? Preview(attachment)
            : Shown(attachment);
        _depth--;
        return text;
    }

    private string Forwarded(Payload attachment) => MessageLines.Lines([Said(attachment), attachment.TextOrNone("from_url")]);

    private string Preview(Payload attachment)
    {
        foreach (var _ in FilesOf(attachment))
        {
            losses.Add("a file of a message that is only linked", "files of messages that are only linked");
        }

        var address = attachment.TextOrNone("original_url") ?? attachment.TextOrNone("from_url") ?? attachment.TextOrNone("app_unfurl_url");
        return MessageLines.Lines(
        [
            $"[Link preview, not written by the sender{(address is null ? "" : $": {SlackRichText.Link(address, null)}")}]",
            MessageLines.Prefixed(Said(attachment), "&gt; ")
        ]);
    }

    private string Shown(Payload attachment) => Said(attachment);

    private string Said(Payload attachment)
    {
        var who = attachment.TextOrNone("author_name");
        var author = who is null
            ? ""
            : attachment.TextOrNone("author_link") is { } page && !attachment.Flag("is_share")
            ? $"{who} ({SlackRichText.Link(page, null)})"
            : who;
        var title = attachment.TextOrNone("title") ?? "";
        var words = Body(attachment);
        var head = MessageLines.Lines(
        [
            attachment.TextOrNone("pretext"),
            attachment.TextOrNone("color") is "good" or "warning" or "danger" ? $"[{attachment.TextOrNone("color")}]" : null,
            attachment.TextOrNone("title_link") is { } link && title.Length > 0 ? $"{title} ({SlackRichText.Link(link, null)})" : title,
            author.Length == 0
                ? words
                : words.Contains('\n', StringComparison.Ordinal)
                ? $"{author}:\n{words}"
                : words.Length > 0
                ? $"{author}: {words}"
                : author,
        ]);
        var text = MessageLines.Lines(
        [
            head,
            .. attachment.Objects("fields").Select(Field),
            Picture(attachment),
            string.Join("  ", attachment.Objects("actions").Select(a => $"[{a.TextOrNone("text") ?? a.TextOrNone("name")}]")),
            Footer(attachment),
            .. attachment.Objects("attachments").Select(Read),
        ]);
        return text.Length > 0 ? text : attachment.TextOrNone("fallback") ?? "";
    }

    /// <summary>The message's own blocks, those of the attachment, its text; its fallback only where there is nothing else.</summary>
    private string Body(Payload attachment)
    {
        var message = MessageLines.Lines(attachment.Objects("message_blocks").Select(m => m.ObjectOrNone("message")).OfType<Payload>().Select(Original));
        var own = blocks.Read(attachment.Objects("blocks"));
        var text = attachment.TextOrNone("text") ?? "";
        var structured = MessageLines.Lines([message, own]);
        return structured.Length == 0 ? text : text.Length == 0 ? structured : MessageLines.Agreed(text, structured);
    }

    private string Original(
        Payload message) =>
            MessageLines.Lines([blocks.Read(message.Objects("blocks")), .. message.Objects("attachments").Where(a => !IsPreview(a)).Select(Read)]);

    private static string Field(Payload field)
    {
        var (title, value) = (field.TextOrNone("title") ?? "", field.TextOrNone("value") ?? "");
        return title.Length == 0 ? value : value.Length == 0 ? title : $"{title.TrimEnd(':')}: {value}";
    }

    private string? Picture(Payload attachment)
    {
        if ((attachment.TextOrNone("image_url") ?? attachment.TextOrNone("thumb_url")) is not { } address)
        {
            return null;
        }

        losses.Picture();
        return $"[Picture: {SlackRichText.Link(address, null)}]";
    }

    /// <summary>The instant of a forwarded message is its author's; it is with the address that Slack gives.</summary>
    private static string Footer(Payload attachment)
    {
        var at = attachment.Flag("is_share") || attachment.Flag("is_msg_unfurl") ? null : Instant(attachment);
        return string.Join(" · ", new[] { attachment.TextOrNone("footer"), at }.Where(p => p is { Length: > 0 }));
    }

    private static string? Instant(Payload attachment)
    {
        var seconds = attachment.NumberOrNone("ts")
            ?? (decimal.TryParse(attachment.TextOrNone("ts"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ts) && ts < 100_000_000_000
                ? (long)ts
                : null);
        return seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value).UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : null;
    }
}
