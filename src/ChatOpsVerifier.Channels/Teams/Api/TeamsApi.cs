using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Api;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Api;

internal sealed class TeamsApi(TeamsCalls calls, TeamsDownloads downloads, TeamsUploads uploads, IOptions<TeamsOptions> options, TimeProvider time) : ITeamsApi
{
    private const string BotPrefix = "28:";

    /// <summary>More people than work in any one place with a bot like this.</summary>
    private const int CachedPeople = 1_000;

    /// <summary>The most that a page gives, and how many are asked for: a team may have 25,000 members, and this program needs a handful.</summary>

    private readonly ExpiringCache<TeamsResult<string>> _names = new(CachedPeople, TimeSpan.FromHours(1), time, answer => answer is TeamsResult<string>.Ok);

    public Task<TeamsResult<string>> SendAsync(TeamsReference where, JsonObject activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(activity);
        return Text(activity["replyToId"]) is { Length: > 0 } answered
            ? PutAsync(TeamsOperation.ReplyToActivity, where, $"{Activities(where)}/{Uri.EscapeDataString(answered)}", activity, "", cancellationToken)
            : PutAsync(TeamsOperation.SendToConversation, where, Activities(where), activity, "", cancellationToken);
    }

    public Task<TeamsResult<string>> UpdateAsync(TeamsReference where, string activityId, JsonObject activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(activity);
        return PutAsync(
            TeamsOperation.UpdateActivity, where, $"{Activities(where)}/{Uri.EscapeDataString(activityId)}", activity, activityId, cancellationToken);
    }

    public async Task<TeamsResult<bool>> DeleteAsync(TeamsReference where, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(where);
        var answer = await calls.CallAsync(
            TeamsOperation.DeleteActivity,
            where.ServiceUrl,
            $"{Activities(where)}/{Uri.EscapeDataString(activityId)}",
            null,
            where.ConversationId,
            cancellationToken);
        return answer is TeamsResult<JsonObject>.Failed { Error: { Status: 404, IsGone: false } } ? new TeamsResult<bool>.Ok(true) : answer.Map(_ => true);
    }

    public async Task<TeamsResult<TeamsReference>> CreatePersonalAsync(TeamsReference like, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(like);
        var bot = like.BotId ?? BotPrefix + options.Value.AppId;
        var tenant = like.TenantId ?? options.Value.TenantId;
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = bot },
            ["members"] = new JsonArray(new JsonObject { ["id"] = userId }),
        };
        if (tenant is not null)
        {
            body["tenantId"] = tenant;
            body["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        }

        var answer = await calls.CallAsync(TeamsOperation.CreateConversation, like.ServiceUrl, "conversations", body, userId, cancellationToken);
        return answer.Map(a => new TeamsReference(like.ServiceUrl, Need(a, "id", TeamsOperation.CreateConversation), bot, tenant, like.ChannelId));
    }

    public Task<TeamsResult<string>> GetDisplayNameAsync(TeamsReference where, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(where);
        return _names.GetAsync(
            $"{where.ConversationId} {userId}",
            async () => (await calls.CallAsync(
                TeamsOperation.GetConversationMember, where.ServiceUrl, $"{Conversation(where)}/members/{Uri.EscapeDataString(userId)}", null,
                where.ConversationId, CancellationToken.None))
                .Map(member => Text(member["name"]) is { Length: > 0 } name ? name : userId),
            cancellationToken);
    }

    public Task<Stream> DownloadAsync(TeamsReference where, Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(url);
        return downloads.OpenAsync(where, url, cancellationToken);
    }

    public Task<TeamsResult<bool>> UploadAsync(Uri uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploadUrl);
        return uploads.PutAsync(uploadUrl, content, cancellationToken);
    }

    /// <param name="unsaid">The id where the client gives none.</param>
    private async Task<TeamsResult<string>> PutAsync(
        TeamsOperation operation, TeamsReference where, string path, JsonObject activity, string unsaid, CancellationToken cancellationToken)
    {
        var answer = await calls.CallAsync(operation, where.ServiceUrl, path, Addressed(where, activity), where.ConversationId, cancellationToken);
        return answer.Map(a => Text(a["id"]) ?? unsaid);
    }

    /// <summary>With what the Activity specification wants of every activity, where the caller left it out.</summary>
    private static JsonObject Addressed(TeamsReference where, JsonObject activity)
    {
        var addressed = (JsonObject)activity.DeepClone();
        addressed.TryAdd("type", "message");
        addressed.TryAdd("channelId", where.ChannelId);
        addressed.TryAdd("conversation", new JsonObject { ["id"] = where.ConversationId });
        if (where.BotId is not null)
        {
            addressed.TryAdd("from", new JsonObject { ["id"] = where.BotId });
        }

        return addressed;
    }

    private static string Activities(TeamsReference where) => $"{Conversation(where)}/activities";

    private static string Conversation(TeamsReference where) => $"conversations/{Uri.EscapeDataString(where.ConversationId)}";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string Need(JsonObject answer, string name, TeamsOperation operation) =>
        Text(answer[name]) ?? throw new HttpRequestException(HttpRequestError.InvalidResponse, $"{operation.Name}: the answer has no \"{name}\".");
}
