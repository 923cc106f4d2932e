using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// A message's metadata: {"event_type":"chatops_verifier","event_payload":{"key":…}}. People do not see it; it is how a message is found again.
/// </summary>
internal static class MessageMark
{
    public const string EventType = "chatops_verifier";

    public static JsonObject Write(string key) => new() { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = key } };

    /// <returns>Null: a message of somebody else.</returns>
    public static string? Read(JsonObject message) =>
        message["metadata"] is JsonObject metadata && SlackJson.Text(metadata["event_type"]) == EventType && metadata["event_payload"] is JsonObject payload
            ? SlackJson.Text(payload["key"])
            : null;
}
