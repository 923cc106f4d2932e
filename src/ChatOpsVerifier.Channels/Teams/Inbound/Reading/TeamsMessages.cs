using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// The one reader of Teams' messages: activities (a person writes or edits), and the <c>messagePayload</c> of a message extension, which has the
/// names of Graph's chatMessage. An activity has its text twice: plain, and as an attachment of the type text/html that keeps tables, emoji and links.
/// Sources: "Messages in bot conversations" and "chatMessage resource type" at learn.microsoft.com; activities that others published for what
/// those leave out (quoted replies, emoji).
/// </summary>
internal static class TeamsMessages
{
    private const string Html = "text/html";

    public static TeamsContent OfActivity(Activity activity)
    {
        var losses = new Losses();
        var attachments = new TeamsAttached(activity.Payload.Objects("attachments"), losses, filesAreGiven: true);
        var html = new TeamsHtml(
            attachments, losses, (index, name) => TeamsText.IsBotMention(activity.Payload, activity.BotId, index, name), picturesAreFiles: true);
        var body = MessageLines.Lines(activity.Payload
            .Objects("attachments")
            .Where(a => a.TextOrNone("contentType") == Html)
            .Select(a => html.Read(a.TextOrNone("content") ?? "")));
        var words = MessageLines.Agreed(TeamsText.Of(activity.Payload, activity.BotId), body);
        return new TeamsContent(MessageLines.Lines([words, .. attachments.Rest()]), Quotes(activity.Payload, html), losses.All);
    }

    public static TeamsContent OfMessage(Payload message)
    {
        var losses = new Losses();
        var attachments = new TeamsAttached(message.Objects("attachments"), losses, filesAreGiven: false);
        var html = new TeamsHtml(attachments, losses, (_, _) => false, picturesAreFiles: false);
        var body = message.ObjectOrNone("body");
        var content = body?.TextOrNone("content") ?? "";
        var words = body?.TextOrNone("contentType") == "text" ? content.Trim() : html.Read(content);
        var importance = message.TextOrNone("importance") is "high" or "urgent" ? $"[{message.TextOrNone("importance")}]" : null;
        return new TeamsContent(
            MessageLines.Lines([importance, message.TextOrNone("subject"), words, .. attachments.Rest()]), MessageLines.Lines(html.Quotes), losses.All);
    }

    /// <summary>In the HTML as a block, and beside it as an entity that refers to a tag in the text; either may be missing.</summary>
    private static string Quotes(Payload message, TeamsHtml html) => html.Quotes.Count > 0
        ? MessageLines.Lines(html.Quotes)
        : MessageLines.Lines(message
            .Objects("entities")
            .Where(e => e.TextOrNone("type") == "quotedReply")
            .Select(e => e.ObjectOrNone("quotedReply"))
            .OfType<Payload>()
            .Select(q => TeamsHtml.Quote(q.TextOrNone("senderName"), q.TextOrNone("preview") ?? "")));
}
