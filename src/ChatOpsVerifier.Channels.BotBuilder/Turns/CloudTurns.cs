using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Inbound;
using Microsoft.Bot.Schema;
using BotActivity = Microsoft.Bot.Schema.Activity;

namespace ChatOpsVerifier.Channels.BotBuilder.Turns;

/// <summary>
/// Runs what is received as a turn of Bot.Builder, inside which the inbox reads the JSON as it was sent. Bot.Builder gets only what
/// it needs for a turn, from the same JSON that was checked: its own reader rewrites texts that look like times
/// ("2026-03-01T10:00:00+02:00" becomes "03/01/2026 08:00:00"), takes "ServiceUrl" for "serviceUrl", and refuses bodies that Teams
/// may send one day and the inbox understands.
/// </summary>
internal sealed class CloudTurns(TurnAdapter adapter, ITeamsInbox inbox) : ITeamsInbox
{
    public async Task<TeamsReply> ReceiveAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        TeamsReply? reply = null;
        await adapter.RunAsync(
            Read(Payload.Of(activity)), async (_, cancellation) => reply = await inbox.ReceiveAsync(activity, cancellation), cancellationToken);
        return reply ?? throw new InvalidOperationException("The turn ended before it began.");
    }

    private static BotActivity Read(Payload activity) => new()
    {
        Type = activity.TextOrNone("type"),
        Id = activity.TextOrNone("id"),
        ChannelId = activity.TextOrNone("channelId"),
        ServiceUrl = activity.TextOrNone("serviceUrl"),
        From = Account(activity.ObjectOrNone("from")),
        Recipient = Account(activity.ObjectOrNone("recipient")),
        Conversation = activity.ObjectOrNone("conversation") is { } place
            ? new ConversationAccount(id: place.TextOrNone("id"), tenantId: place.TextOrNone("tenantId"))
            : new ConversationAccount(),
    };

    private static ChannelAccount Account(Payload? account) => new(account?.TextOrNone("id"), aadObjectId: account?.TextOrNone("aadObjectId"));
}
