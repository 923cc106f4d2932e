using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Inbound.Attaching;
using ChatOpsVerifier.Channels.Slack.Inbound.Commands;
using ChatOpsVerifier.Channels.Slack.Inbound.Events;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Inbound;

/// <summary>Gives each delivery to the handler of its kind. One that cannot be understood is acknowledged: it would be no better the next time.</summary>
internal sealed partial class SlackInbox(
    SlackEvents events, BlockActions actions, ViewSubmissions views, AttachShortcut shortcut, SlashCommands commands, ILogger<SlackInbox> logger) : ISlackInbox
{
    public async Task<JsonObject?> ReceiveAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        try
        {
            return await WorkAsync(delivery.Kind, Payload.Of(delivery.Payload), cancellationToken);
        }
        catch (MalformedPayloadException malformed)
        {
            Log.Malformed(logger, delivery.Kind, malformed.Field, malformed.Found, malformed.Accepted);
            return null;
        }
    }

    private async Task<JsonObject?> WorkAsync(SlackDeliveryKind kind, Payload payload, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case SlackDeliveryKind.Event:
                await events.ReceiveAsync(payload, cancellationToken);
                return null;
            case SlackDeliveryKind.SlashCommand:
                return await commands.ReceiveAsync(payload, cancellationToken);
            default:
                return await InteractAsync(payload, cancellationToken);
        }
    }

    private async Task<JsonObject?> InteractAsync(Payload payload, CancellationToken cancellationToken)
    {
        switch (payload.Text("type"))
        {
            case "block_actions":
                await actions.ReceiveAsync(payload, cancellationToken);
                return null;
            case "view_submission":
                return await views.ReceiveAsync(payload, cancellationToken);
            case "message_action":
                shortcut.Receive(payload);
                return null;
            default:
                // A window was closed, or something that the manifest does not ask for.
                return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(400, LogLevel.Warning, "A Slack delivery ({Kind}) was acknowledged and not used; {Field}: found {Found}, expected {Accepted}")]
        public static partial void Malformed(ILogger logger, SlackDeliveryKind kind, string field, string found, string accepted);
    }
}
