using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>The Web API methods that this program uses, by Slack's own names. Source: the public method reference at docs.slack.dev.</summary>
public interface ISlackApi
{
    /// <summary>chat.postMessage.</summary>
    Task<SlackResult<PostedMessage>> PostMessageAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>chat.update.</summary>
    Task<SlackResult<PostedMessage>> UpdateMessageAsync(string ts, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>chat.delete, of a message of one's own; one that is gone already (message_not_found) is fine.</summary>
    Task<SlackResult<bool>> DeleteMessageAsync(string channelId, string ts, CancellationToken cancellationToken);

    /// <summary>chat.postEphemeral.</summary>
    Task<SlackResult<PostedMessage>> PostEphemeralAsync(string userId, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>conversations.open with one user: gives the direct channel's id, "D012". Cached.</summary>
    Task<SlackResult<string>> OpenDirectAsync(string userId, CancellationToken cancellationToken);

    /// <summary>conversations.history or, with a thread, conversations.replies; newest first, metadata included.</summary>
    Task<SlackResult<IReadOnlyList<JsonObject>>> ReadMessagesAsync(
        string channelId, string? threadTs, string? oldestTs, int limit, CancellationToken cancellationToken);

    /// <summary>chat.getPermalink.</summary>
    Task<SlackResult<string>> GetPermalinkAsync(string channelId, string ts, CancellationToken cancellationToken);

    /// <summary>views.open.</summary>
    Task<SlackResult<JsonObject>> OpenViewAsync(string triggerId, JsonObject view, CancellationToken cancellationToken);

    /// <summary>views.publish.</summary>
    Task<SlackResult<JsonObject>> PublishViewAsync(string userId, JsonObject view, CancellationToken cancellationToken);

    /// <summary>users.info; the display name. Cached.</summary>
    Task<SlackResult<string>> GetDisplayNameAsync(string userId, CancellationToken cancellationToken);

    /// <summary>auth.test; the workspace's own address, "https://acme.slack.com/". Cached.</summary>
    Task<SlackResult<string>> GetWorkspaceAsync(CancellationToken cancellationToken);

    /// <summary>pins.add; a message that is pinned already is fine.</summary>
    Task<SlackResult<bool>> PinAsync(string channelId, string ts, CancellationToken cancellationToken);

    /// <summary>files.getUploadURLExternal, the upload, files.completeUploadExternal.</summary>
    /// <param name="channelId">Where it is shared; null: nowhere, to be used in an image block.</param>
    Task<SlackResult<UploadedFile>> UploadFileAsync(FileUpload file, string? channelId, string? threadTs, string? comment, CancellationToken cancellationToken);

    /// <summary>files.info for one that Slack gave without its address (Slack Connect, redacted events).</summary>
    Task<SlackResult<JsonObject>> GetFileAsync(string fileId, CancellationToken cancellationToken);

    /// <summary>
    /// The bytes of an uploaded file, read with the token. Only from Slack's own file hosts or the configured API's host:
    /// anything else is refused before a byte or a token is sent.
    /// </summary>
    /// <exception cref="FileUnavailableException">It cannot be had, now or later; the message says why to the person who sent it.</exception>
    /// <exception cref="HttpRequestException">It may be had later.</exception>
    Task<Stream> DownloadAsync(Uri url, CancellationToken cancellationToken);
}

/// <param name="ChannelId">C…, G… or D…; a user's id opens the direct conversation.</param>
/// <param name="Text">Fallback; required by Slack for notifications and screen readers. mrkdwn-escaped.</param>
/// <param name="Blocks">Block Kit, at most 50.</param>
/// <param name="Metadata">{"event_type":…,"event_payload":…}; how a message is found again after a crash.</param>
public sealed record OutgoingMessage(
    string ChannelId, string Text, JsonArray Blocks, string? ThreadTs = null, JsonObject? Metadata = null, JsonArray? Attachments = null);

public sealed record PostedMessage(string ChannelId, string Ts);

public sealed record FileUpload(string Name, string Title, ReadOnlyMemory<byte> Content, string? AlternativeText = null);

/// <param name="Id">"F012".</param>
public sealed record UploadedFile(string Id, string? Permalink);
