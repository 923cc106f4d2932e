using System.Text.Json;
using ChatOpsVerifier.Channels.Teams.Inbound;
using Newtonsoft.Json;
using BotActivity = Microsoft.Bot.Schema.Activity;

namespace ChatOpsVerifier.Channels.BotBuilder.Turns;

/// <summary>
/// Runs what is received as a turn of Bot.Builder, inside which the inbox reads the JSON as it was sent: Bot.Builder's own Activity
/// rewrites texts that look like times ("2026-03-01T10:00:00+02:00" becomes "03/01/2026 08:00:00").
/// </summary>
internal sealed class CloudTurns(TurnAdapter adapter, ITeamsInbox inbox) : ITeamsInbox
{
    private const int BadRequest = 400;

    /// <summary>As for System.Text.Json, which has read it before.</summary>
    private const int Deepest = 64;

    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };

    public async Task<TeamsReply> ReceiveAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        if (Read(activity) is not { } said)
        {
            return new TeamsReply(BadRequest);
        }

        TeamsReply? reply = null;
        await adapter.RunAsync(said, async (_, cancellation) => reply = await inbox.ReceiveAsync(activity, cancellation), cancellationToken);
        return reply ?? throw new InvalidOperationException("The turn ended before it began.");
    }

    /// <returns><c>null</c> if it is not an activity.</returns>
    private static BotActivity? Read(JsonElement activity)
    {
        try
        {
            return JsonConvert.DeserializeObject<BotActivity>(activity.GetRawText(), Settings) is { Type.Length: > 0, Conversation: not null } said ? said : null;
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }
}
