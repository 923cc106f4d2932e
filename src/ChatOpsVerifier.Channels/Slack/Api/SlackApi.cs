using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Api;

namespace ChatOpsVerifier.Channels.Slack.Api;

internal sealed class SlackApi(SlackCalls calls, SlackUploads uploads, SlackDownloads downloads, TimeProvider time) : ISlackApi
{
    /// <summary>More people than work in any one place with a bot like this.</summary>
    private const int CachedPeople = 1_000;

    /// <summary>The most that conversations.replies gives at once, and how often it is asked.</summary>
    private const int RepliesPage = 200;
    private const int RepliesPages = 10;

    private readonly ExpiringCache<SlackResult<string>> _directs = new(CachedPeople, TimeSpan.FromDays(1), time, IsOk);
    private readonly ExpiringCache<SlackResult<string>> _workspaces = new(1, TimeSpan.FromDays(1), time, IsOk);
    private readonly ExpiringCache<SlackResult<string>> _names = new(CachedPeople, TimeSpan.FromHours(1), time, IsOk);

    public async Task<SlackResult<PostedMessage>> PostMessageAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var answer = await calls.CallAsync(SlackMethods.PostMessage, SlackPosts.Post(message), message.ChannelId, cancellationToken);
        return answer.Map(a => new PostedMessage(SlackJson.Text(a["channel"]) ?? message.ChannelId, SlackJson.Need(a, "ts", SlackMethods.PostMessage)));
    }

    public async Task<SlackResult<PostedMessage>> UpdateMessageAsync(string ts, OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var answer = await calls.CallAsync(SlackMethods.UpdateMessage, SlackPosts.Update(ts, message), message.ChannelId, cancellationToken);
        return answer.Map(a => new PostedMessage(SlackJson.Text(a["channel"]) ?? message.ChannelId, SlackJson.Text(a["ts"]) ?? ts));
    }

    public async Task<SlackResult<PostedMessage>> PostEphemeralAsync(string userId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var answer = await calls.CallAsync(SlackMethods.PostEphemeral, SlackPosts.Ephemeral(userId, message), message.ChannelId, cancellationToken);
        return answer.Map(a => new PostedMessage(message.ChannelId, SlackJson.Need(a, "message_ts", SlackMethods.PostEphemeral)));
    }

    public async Task<SlackResult<bool>> DeleteMessageAsync(string channelId, string ts, CancellationToken cancellationToken) =>
        Fine(
            await calls.CallAsync(SlackMethods.DeleteMessage, SlackBody.Form(("channel", channelId), ("ts", ts)), channelId, cancellationToken),
            "message_not_found");

    public Task<SlackResult<string>> OpenDirectAsync(string userId, CancellationToken cancellationToken) => _directs.GetAsync(
        userId,
        async () => (await calls.CallAsync(SlackMethods.OpenConversation, SlackBody.Form(("users", userId)), userId, CancellationToken.None))
            .Map(a => SlackJson.Need(SlackJson.NeedObject(a, "channel", SlackMethods.OpenConversation), "id", SlackMethods.OpenConversation)),
        cancellationToken);

    public async Task<SlackResult<IReadOnlyList<JsonObject>>> ReadMessagesAsync(
        string channelId, string? threadTs, string? oldestTs, int limit, CancellationToken cancellationToken)
    {
        if (threadTs is not null)
        {
            return await ReadRepliesAsync(channelId, threadTs, oldestTs, limit, cancellationToken);
        }

        var body = SlackBody.Form(("channel", channelId), ("oldest", oldestTs), ("limit", Written(limit)), ("include_all_metadata", "true"));
        return (await calls.CallAsync(SlackMethods.ReadHistory, body, channelId, cancellationToken)).Map<IReadOnlyList<JsonObject>>(Messages);
    }

    public async Task<SlackResult<string>> GetPermalinkAsync(string channelId, string ts, CancellationToken cancellationToken) =>
        (await calls.CallAsync(SlackMethods.GetPermalink, SlackBody.Form(("channel", channelId), ("message_ts", ts)), channelId, cancellationToken))
        .Map(a => SlackJson.Need(a, "permalink", SlackMethods.GetPermalink));

    public Task<SlackResult<JsonObject>> OpenViewAsync(string triggerId, JsonObject view, CancellationToken cancellationToken) =>
        ViewAsync(SlackMethods.OpenView, "trigger_id", triggerId, view, null, cancellationToken);

    public Task<SlackResult<JsonObject>> PublishViewAsync(string userId, JsonObject view, CancellationToken cancellationToken) =>
        ViewAsync(SlackMethods.PublishView, "user_id", userId, view, userId, cancellationToken);

    public Task<SlackResult<string>> GetDisplayNameAsync(string userId, CancellationToken cancellationToken) => _names.GetAsync(
        userId,
        async () => (await calls.CallAsync(SlackMethods.GetUser, SlackBody.Form(("user", userId)), userId, CancellationToken.None))
            .Map(a => NameOf(SlackJson.NeedObject(a, "user", SlackMethods.GetUser)) ?? userId),
        cancellationToken);

    public Task<SlackResult<string>> GetWorkspaceAsync(CancellationToken cancellationToken) => _workspaces.GetAsync(
        "",
        async () => (await calls.CallAsync(SlackMethods.AuthTest, SlackBody.Form(), null, CancellationToken.None)).Map(a => SlackJson.Text(a["url"]) ?? ""),
        cancellationToken);

    public async Task<SlackResult<bool>> PinAsync(string channelId, string ts, CancellationToken cancellationToken) =>
        Fine(
            await calls.CallAsync(SlackMethods.AddPin, SlackBody.Form(("channel", channelId), ("timestamp", ts)), channelId, cancellationToken),
            "already_pinned");

    public Task<SlackResult<UploadedFile>> UploadFileAsync(
        FileUpload file, string? channelId, string? threadTs, string? comment, CancellationToken cancellationToken) =>
        uploads.UploadAsync(file, channelId, threadTs, comment, cancellationToken);

    public async Task<SlackResult<JsonObject>> GetFileAsync(string fileId, CancellationToken cancellationToken) =>
        (await calls.CallAsync(
            SlackMethods.GetFile, SlackBody.Form(("file", fileId)), fileId, cancellationToken)).Map(a => SlackJson.NeedObject(a, "file", SlackMethods.GetFile));

    public Task<Stream> DownloadAsync(Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return downloads.OpenAsync(url, cancellationToken);
    }

    private async Task<SlackResult<JsonObject>> ViewAsync(
        SlackMethod method, string name, string id, JsonObject view, string? place, CancellationToken cancellationToken)
    {
        var body = SlackBody.Json(json =>
        {
            json.WriteString(name, id);
            SlackJson.WriteIfAny(json, "view", view);
        });
        return (await calls.CallAsync(method, body, place, cancellationToken)).Map(a => SlackJson.NeedObject(a, "view", method));
    }

    // Oldest first and page by page; asked for are the newest.
    private async Task<SlackResult<IReadOnlyList<JsonObject>>> ReadRepliesAsync(
        string channelId, string threadTs, string? oldestTs, int limit, CancellationToken cancellationToken)
    {
        List<JsonObject> all = [];
        string? cursor = null;
        for (var page = 0; page < RepliesPages; page++)
        {
            var body = SlackBody.Form(
                ("channel", channelId),
                ("ts", threadTs),
                ("oldest", oldestTs),
                ("limit", Written(RepliesPage)),
                ("cursor", cursor),
                ("include_all_metadata", "true"));
            var answer = await calls.CallAsync(SlackMethods.ReadReplies, body, channelId, cancellationToken);
            if (answer is not SlackResult<JsonObject>.Ok { Value: var read })
            {
                return answer.Map<IReadOnlyList<JsonObject>>(Messages);
            }

            cursor = SlackJson.Text((read["response_metadata"] as JsonObject)?["next_cursor"]);
            all.AddRange(Messages(read));
            if (string.IsNullOrEmpty(cursor))
            {
                break;
            }
        }

        all.Reverse();
        return new SlackResult<IReadOnlyList<JsonObject>>.Ok([.. all.Take(limit)]);
    }

    private static List<JsonObject> Messages(JsonObject answer) => [.. (answer["messages"] as JsonArray ?? []).OfType<JsonObject>()];

    private static string? NameOf(JsonObject user)
    {
        var profile = user["profile"] as JsonObject;
        return new[] { profile?["display_name"], profile?["real_name"], user["real_name"], user["name"] }
            .Select(SlackJson.Text)
            .FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
    }

    /// <param name="asGood">The error that says that it is so already.</param>
    private static SlackResult<bool> Fine(SlackResult<JsonObject> answer, string asGood) =>
        answer is SlackResult<JsonObject>.Failed { Error.Code: var code } && code == asGood ? new SlackResult<bool>.Ok(true) : answer.Map(_ => true);

    private static bool IsOk(SlackResult<string> answer) => answer is SlackResult<string>.Ok;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
