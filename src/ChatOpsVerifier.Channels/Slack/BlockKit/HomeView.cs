using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A message as somebody's Home tab.</summary>
public static class HomeView
{
    /// <param name="slug">The report that its buttons speak of; null: the one that the person's conversation spoke of last.</param>
    public static JsonObject Of(Message message, string? slug)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new JsonObject
        {
            ["type"] = "home",
            ["blocks"] = Kit.Array(ViewBlocks.Of(new MessagePieces(message, slug, picture: null).AtLeastOne(), [])),
        };
    }
}
