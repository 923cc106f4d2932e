using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>The few Web API calls that the inbox makes, answered from memory, each of which a test can have fail.</summary>
internal sealed class FakeSlackApi : ISlackApi
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _views = [];

    /// <summary>Modals that were opened.</summary>
    public IReadOnlyList<JsonObject> Views
    {
        get
        {
            lock (_gate)
            {
                return [.. _views];
            }
        }
    }

    public List<(string UserId, OutgoingMessage Message)> Ephemerals { get; } = [];

    public Dictionary<string, string> Names { get; } = new() { ["U0TOM"] = "Tom Teammate" };

    public Dictionary<string, JsonObject> Files { get; } = [];

    public List<Uri> Downloads { get; } = [];

    /// <summary>"views.open" → the error that it answers; "fault" is none that Slack gives: it cannot be reached.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>"views.open" → what has to happen before it answers.</summary>
    public Dictionary<string, Task> Held { get; } = [];

    /// <summary>Channels in which nothing can be shown to anybody.</summary>
    public HashSet<string> Foreign { get; } = [];

    public Task<SlackResult<JsonObject>> OpenViewAsync(string triggerId, JsonObject view, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _views.Add(view);
        }

        return Answer("views.open", view);
    }

    public Task<SlackResult<PostedMessage>> PostEphemeralAsync(string userId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (Foreign.Contains(message.ChannelId))
        {
            return Task.FromResult<SlackResult<PostedMessage>>(Failed<PostedMessage>("chat.postEphemeral", "channel_not_found"));
        }

        Ephemerals.Add((userId, message));
        return Answer("chat.postEphemeral", new PostedMessage(message.ChannelId, "1"));
    }

    public Task<SlackResult<string>> OpenDirectAsync(string userId, CancellationToken cancellationToken) => Answer("conversations.open", $"D{userId[1..]}");

    public Task<SlackResult<string>> GetPermalinkAsync(string channelId, string ts, CancellationToken cancellationToken) =>
        Answer("chat.getPermalink", $"https://acme.slack.com/archives/{channelId}/p{ts.Replace(".", "", StringComparison.Ordinal)}");

    public Task<SlackResult<string>> GetDisplayNameAsync(string userId, CancellationToken cancellationToken) =>
        Names.TryGetValue(userId, out var name)
            ? Answer("users.info", name)
            : Task.FromResult<SlackResult<string>>(Failed<string>("users.info", "user_not_found"));

    public Task<SlackResult<JsonObject>> GetFileAsync(string fileId, CancellationToken cancellationToken) =>
        Files.TryGetValue(fileId, out var file)
            ? Answer("files.info", file)
            : Task.FromResult<SlackResult<JsonObject>>(Failed<JsonObject>("files.info", "file_not_found"));

    public Task<Stream> DownloadAsync(Uri url, CancellationToken cancellationToken)
    {
        Downloads.Add(url);
        return Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes($"content of {url.AbsolutePath}")));
    }

    public Task<SlackResult<PostedMessage>> PostMessageAsync(OutgoingMessage message, CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<PostedMessage>> UpdateMessageAsync(string ts, OutgoingMessage message, CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<bool>> DeleteMessageAsync(string channelId, string ts, CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<IReadOnlyList<JsonObject>>> ReadMessagesAsync(
        string channelId, string? threadTs, string? oldestTs, int limit, CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<JsonObject>> PublishViewAsync(string userId, JsonObject view, CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<string>> GetWorkspaceAsync(CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<bool>> PinAsync(string channelId, string ts, CancellationToken cancellationToken) => throw Unasked();

    public Task<SlackResult<UploadedFile>> UploadFileAsync(
        FileUpload file, string? channelId, string? threadTs, string? comment, CancellationToken cancellationToken) => throw Unasked();

    private async Task<SlackResult<T>> Answer<T>(string method, T value)
    {
        await Held.GetValueOrDefault(method, Task.CompletedTask);
        return Errors.GetValueOrDefault(method) switch
        {
            null => new SlackResult<T>.Ok(value),
            "ratelimited" => new SlackResult<T>.RetryAfter(TimeSpan.FromSeconds(1)),
            "fault" => throw new HttpRequestException("Nobody is there."),
            var error => Failed<T>(method, error),
        };
    }

    private static SlackResult<T>.Failed Failed<T>(string method, string error) => new(new SlackError(method, error, $"Slack said {error}."));

    private static InvalidOperationException Unasked() => new("The inbox sends nothing by itself; that is the outbox's.");
}
