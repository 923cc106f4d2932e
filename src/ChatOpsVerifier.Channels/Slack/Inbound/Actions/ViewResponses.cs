using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>What a submitted modal is answered with. Source: "Modals" at docs.slack.dev.</summary>
internal static class ViewResponses
{
    /// <summary>Closes all windows.</summary>
    public static JsonObject Clear() => new() { ["response_action"] = "clear" };

    /// <summary>Shows a sentence below an input; the window stays open with what was typed.</summary>
    public static JsonObject Refuse(string blockId, string why) => new()
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject { [blockId] = why },
    };
}
