using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>A file that was offered is taken, or is not wanted. Source: "Send and receive files through a bot" at learn.microsoft.com.</summary>
internal sealed partial class FileConsents(ITeamsApi api, IEvidenceStore files, IPeople people, ILogger<FileConsents> logger)
{
    public async Task<TeamsReply> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        var value = activity.Payload.Object("value");
        var context = value.Object("context");
        var (sha256, name) = (context.Text("sha256"), context.Text("name"));
        if (!Permissions.MayTalk(people.FindByAddress(TeamsAddress.Channel, activity.UserId ?? "")))
        {
            return TeamsReply.Accepted;
        }

        var said = value.TextOrNone("action") == "accept"
            ? await GiveAsync(value.Object("uploadInfo"), sha256, name, cancellationToken)
            : TeamsActivities.OfWords($"{name} was not sent. Say “report” to be asked again.");
        if (said is null)
        {
            return TeamsReply.Accepted;
        }

        if (activity.Payload.TextOrNone("replyToId") is { } offer)
        {
            await api.DeleteAsync(activity.Reference, offer, cancellationToken);
        }

        await api.SendAsync(activity.Reference, said, cancellationToken);
        return TeamsReply.Accepted;
    }

    /// <returns>What is said then; null: nothing.</returns>
    private async Task<JsonObject?> GiveAsync(Payload info, string sha256, string name, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(info.Text("uploadUrl"), UriKind.Absolute, out var uploadUrl))
        {
            throw info.Lacking("uploadUrl", "an absolute address");
        }

        if (await files.ReadAsync(sha256, cancellationToken) is not { } content)
        {
            return TeamsActivities.OfWords($"{name} is no longer kept. Say “report” for the current one.");
        }

        if (await api.UploadAsync(uploadUrl, content, cancellationToken) is TeamsResult<bool>.Failed { Error: var error })
        {
            Log.NotUploaded(logger, error.Status, error.Detail);
            return TeamsActivities.OfWords($"{name} could not be saved to your OneDrive ({error.Status}). Say “report” to try again.");
        }

        return Info(info, name);
    }

    /// <summary>The file, as Teams shows one that is in a chat.</summary>
    private static JsonObject Info(Payload info, string name) => new()
    {
        ["type"] = "message",
        ["summary"] = name,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = TeamsFiles.InfoContentType,
            ["contentUrl"] = info.TextOrNone("contentUrl"),
            ["name"] = info.TextOrNone("name") ?? name,
            ["content"] = new JsonObject { ["uniqueId"] = info.TextOrNone("uniqueId"), ["fileType"] = info.TextOrNone("fileType") },
        }),
    };

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Warning, "A file accepted in Teams could not be saved to the person's OneDrive: {Status}. {Detail:l}")]
        public static partial void NotUploaded(ILogger logger, int status, string detail);
    }
}
