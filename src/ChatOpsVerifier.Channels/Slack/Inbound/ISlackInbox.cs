using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.Inbound;

/// <summary>Makes turns of deliveries. The transports know nothing of what is inside.</summary>
public interface ISlackInbox
{
    /// <summary>
    /// Returns once the turn is committed. The answer is the body of the acknowledgement (a modal's response_action, a slash
    /// command's ephemeral text) or null for an empty one. Throws on faults of the machine: the transport then does not
    /// acknowledge, and Slack delivers again.
    /// </summary>
    Task<JsonObject?> ReceiveAsync(SlackDelivery delivery, CancellationToken cancellationToken);
}
