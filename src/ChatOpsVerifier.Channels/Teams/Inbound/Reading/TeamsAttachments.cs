using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// Files of a message. In a personal chat Teams gives an address for each; of a file in a channel or group it tells a bot no more
/// than that there is one, which is then refused in words. Nothing is fetched before it is asked for.
/// </summary>
internal sealed class TeamsAttachments(ITeamsApi api)
{
    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    // What the client says beside the text: the same text as HTML, cards of this or another app.
    private const string Html = "text/html";

    public ImmutableArray<IncomingFile> Of(Activity activity) => [.. activity.Payload.Objects("attachments").SelectMany(a => Of(activity, a))];

    private IEnumerable<IncomingFile> Of(Activity activity, Payload attachment)
    {
        var type = attachment.TextOrNone("contentType") ?? "";
        var name = attachment.TextOrNone("name");
        if (type == DownloadInfo)
        {
            var content = attachment.ObjectOrNone("content");
            var kind = content?.TextOrNone("fileType");
            yield return File(activity, name ?? (kind is null ? "file" : $"file.{kind}"), content?.TextOrNone("downloadUrl"));
        }
        else if (attachment.TextOrNone("contentUrl") is { } address && !type.StartsWith("application/vnd.microsoft.", StringComparison.Ordinal))
        {
            yield return File(activity, name ?? NameOf(type), address);
        }
        else if (type == Html && !activity.Address.IsPersonal && (attachment.TextOrNone("content") ?? "").Contains("<attachment id=", StringComparison.OrdinalIgnoreCase))
        {
            yield return Unavailable("file of a channel", "Teams gives an app no files of a channel or group. Send it in our personal chat, or use the upload page of the question.");
        }
    }

    private IncomingFile File(Activity activity, string name, string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url)
        ? new IncomingFile(name, null, cancellationToken => OpenAsync(activity, url, cancellationToken))
        : Unavailable(name, "Teams gives no address to read it from. Send the file again.");

    private Task<Stream> OpenAsync(Activity activity, Uri url, CancellationToken cancellationToken) => url.Scheme == "data"
        ? Task.FromResult(DataUri.Open(url))
        : api.DownloadAsync(activity.Reference, url, cancellationToken);

    private static IncomingFile Unavailable(string name, string why) => new(name, null, _ => throw new FileUnavailableException(why));

    /// <summary>Pictures that are pasted have no name: "image/png" and "image/*".</summary>
    private static string NameOf(string contentType) => contentType.Split('/') is ["image", var kind] && kind.All(char.IsAsciiLetterOrDigit) ? $"image.{kind}" : "image.png";
}
