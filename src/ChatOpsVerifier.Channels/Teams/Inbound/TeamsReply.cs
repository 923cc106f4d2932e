using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>What the endpoint answers. Only an invoke has a body: its response is the HTTP response itself.</summary>
/// <param name="Status">HTTP status.</param>
public sealed record TeamsReply(int Status, JsonObject? Body = null)
{
    /// <summary>Taken, nothing to say.</summary>
    public static TeamsReply Accepted { get; } = new(200);
}
