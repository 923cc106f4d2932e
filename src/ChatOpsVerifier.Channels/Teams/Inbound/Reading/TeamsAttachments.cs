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

    // A link to a file that lies elsewhere, which the text names; and messages that are quoted or forwarded.
    private static readonly string[] References = ["reference", "messageReference", "forwardedMessageReference"];

    public ImmutableArray<IncomingFile> Of(Activity activity)
    {
        var attachments = activity.Payload.Objects("attachments").ToList();
        var bodies = attachments.Where(a => a.TextOrNone("contentType") == Html).Select(a => a.TextOrNone("content") ?? "").ToList();
        var emoji = bodies.SelectMany(TeamsHtml.EmojiIn).ToHashSet(StringComparer.Ordinal);
        var known = attachments.Select(a => a.TextOrNone("id")).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<IncomingFile> files = [.. attachments.SelectMany(a => Of(activity, a, emoji))];
        var isMissing = !activity.Address.IsPersonal && bodies.SelectMany(TeamsHtml.AttachmentsIn).Any(id => !known.Contains(id));
        return isMissing
            ? files.Add(Unavailable(
                "file of a channel",
                "Teams gives apps no files from channels or groups. Send it in our personal chat, or use the upload page of the question."))
            : files;
    }

    private IEnumerable<IncomingFile> Of(Activity activity, Payload attachment, HashSet<string> emoji)
    {
        var type = attachment.TextOrNone("contentType") ?? "";
        var name = attachment.TextOrNone("name");
        if (type == DownloadInfo)
        {
            var content = attachment.ObjectOrNone("content");
            var kind = content?.TextOrNone("fileType");
            yield return File(activity, name ?? (kind is null ? "file" : $"file.{kind}"), content?.TextOrNone("downloadUrl"));
        }
        else if (attachment.TextOrNone("contentUrl") is { } address && !type.StartsWith("application/vnd.microsoft.", StringComparison.Ordinal)
            && !References.Contains(type) && !emoji.Contains(address) && !TeamsHtml.IsEmojiAddress(address))
        {
            yield return File(activity, name ?? NameOf(type), address);
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
    private static string NameOf(
        string contentType) => contentType.Split('/') is ["image", var kind] && kind.All(char.IsAsciiLetterOrDigit) ? $"image.{kind}" : "image.png";
}
