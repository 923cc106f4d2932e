using System.Text.Json;
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
        await adapter.RunAsync(Read(activity), async (_, cancellation) => reply = await inbox.ReceiveAsync(activity, cancellation), cancellationToken);
        return reply ?? throw new InvalidOperationException("The turn ended before it began.");
    }

    private static BotActivity Read(JsonElement activity) => new()
    {
        Type = Text(activity, "type"),
        Id = Text(activity, "id"),
        ChannelId = Text(activity, "channelId"),
        ServiceUrl = Text(activity, "serviceUrl"),
        From = Account(activity, "from"),
        Recipient = Account(activity, "recipient"),
        Conversation = new ConversationAccount(id: Text(Inner(activity, "conversation"), "id"), tenantId: Text(Inner(activity, "conversation"), "tenantId")),
    };

    private static ChannelAccount Account(JsonElement activity, string name) =>
        new(Text(Inner(activity, name), "id"), aadObjectId: Text(Inner(activity, name), "aadObjectId"));

    private static JsonElement Inner(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var inner) ? inner : default;

    private static string? Text(JsonElement element, string name) =>
        Inner(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
