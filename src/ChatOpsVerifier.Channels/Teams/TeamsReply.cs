using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams;

/// <summary>What the endpoint answers. Only an invoke has a body: its response is the HTTP response itself.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="NotStored">With 503: why it could not be stored; it may be sent again.</param>
public sealed record TeamsReply(int Status, JsonObject? Body = null, string? NotStored = null)
{
    /// <summary>Taken, nothing to say.</summary>
    public static TeamsReply Accepted { get; } = new(200);
}
