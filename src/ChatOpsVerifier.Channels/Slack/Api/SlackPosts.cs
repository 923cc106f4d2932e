using System.Text.Json;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Messages as the methods of chat.* want them. Nothing that the bot posts unfurls.</summary>
internal static class SlackPosts
{
    public static SlackBody Post(OutgoingMessage message) => SlackBody.Json(json =>
    {
        Content(json, message);
        SlackJson.WriteIfAny(json, "thread_ts", message.ThreadTs);
        SlackJson.WriteIfAny(json, "metadata", message.Metadata);
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
    });

    public static SlackBody Update(string ts, OutgoingMessage message) => SlackBody.Json(json =>
    {
        json.WriteString("ts", ts);
        Content(json, message);
        SlackJson.WriteIfAny(json, "metadata", message.Metadata);
    });

    public static SlackBody Ephemeral(string userId, OutgoingMessage message) => SlackBody.Json(json =>
    {
        json.WriteString("user", userId);
        Content(json, message);
        SlackJson.WriteIfAny(json, "thread_ts", message.ThreadTs);
    });

    private static void Content(Utf8JsonWriter json, OutgoingMessage message)
    {
        json.WriteString("channel", message.ChannelId);
        json.WriteString("text", message.Text);
        // An empty list takes away what an earlier version showed.
        SlackJson.WriteIfAny(json, "blocks", message.Blocks);
        SlackJson.WriteIfAny(json, "attachments", message.Attachments);
    }
}
