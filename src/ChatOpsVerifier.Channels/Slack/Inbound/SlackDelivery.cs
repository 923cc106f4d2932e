using System.Text.Json;

namespace ChatOpsVerifier.Channels.Slack.Inbound;

/// <summary>One thing that Slack delivered, whichever way it came: the transport has verified it and not yet acknowledged it.</summary>
/// <param name="Payload">The inner payload: of an event the whole callback ({"type":"event_callback","event":…}), of a slash command its fields as
/// strings.</param>
/// <param name="RetryNumber">0: the first delivery.</param>
public sealed record SlackDelivery(SlackDeliveryKind Kind, JsonElement Payload, int RetryNumber = 0);

public enum SlackDeliveryKind
{
    Event,
    Interactive,
    SlashCommand,
}
