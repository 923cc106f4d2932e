using System.Globalization;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// What hangs at a message beside its body: cards, forwarded messages, links to files. A body names each by its id where it is to be shown; what it
/// does not name follows it. In Graph's form their content is JSON in a text. Source: "chatMessageAttachment resource type" at learn.microsoft.com.
/// </summary>
/// <param name="filesAreGiven">Files and pictures reach the program by themselves.</param>
internal sealed class TeamsAttached(IEnumerable<Payload> attachments, Losses losses, bool filesAreGiven)
{
    private const int Deepest = 4;

    private readonly List<Payload> _left = [.. attachments];
    private readonly TeamsCards _cards = new(losses);
    private int _depth;

    /// <summary>The one that the body names, which is then no longer left.</summary>
    public string Take(string? id)
    {
        var at = id is null ? -1 : _left.FindIndex(a => a.TextOrNone("id") == id);
        if (at < 0)
        {
            if (!filesAreGiven)
            {
                losses.Add("an attachment that Teams does not provide", "attachments that Teams does not provide");
            }

            return "";
        }

        var attachment = _left[at];
        _left.RemoveAt(at);
        return Read(attachment);
    }

    /// <summary>What the body did not name.</summary>
    public IReadOnlyList<string> Rest()
    {
        List<string> rest = [.. _left.Select(Read)];
        _left.Clear();
        return rest;
    }

    private string Read(Payload attachment)
    {
        var type = attachment.TextOrNone("contentType") ?? "";
        switch (type)
        {
            case "text/html":
                return "";
            case "messageReference":
                return attachment.Inner("content") is { } reference
                    ? TeamsHtml.Quote(Who(reference, "messageSender"), reference.TextOrNone("messagePreview") ?? "")
                    : "";
            case "forwardedMessageReference":
                return attachment.Inner("content") is { } forwarded ? Forwarded(forwarded) : "";
            case "reference":
                losses.Add("a file that Teams only links to", "files that Teams only links to");
                return $"[File: {LabelledLink.Of(attachment.TextOrNone("contentUrl") ?? "", attachment.TextOrNone("name"))}]";
            case "application/vnd.microsoft.teams.file.download.info":
                return "";
            case "application/vnd.microsoft.card.fluidEmbedCard":
                losses.Add("a Loop component", "Loop components");
                return LabelledLink.Of(attachment.Inner("content")?.TextOrNone("componentUrl") ?? "", attachment.TextOrNone("name"));
            default:
                return attachment.Inner("content") is { } content ? _cards.Read(type, content) : Elsewhere(attachment, type);
        }
    }

    private string Forwarded(Payload forwarded)
    {
        if (_depth >= Deepest)
        {
            losses.TooDeep();
            return "";
        }

        _depth++;
        var html = new TeamsHtml(this, losses, (_, _) => false, picturesAreFiles: false);
        var words = html.Read(forwarded.TextOrNone("originalMessageContent") ?? "");
        _depth--;
        var at = DateTimeOffset.TryParse(
            forwarded.TextOrNone("originalSentDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent)
            ? $", {sent.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"
            : "";
        return MessageLines.Lines([$"[Forwarded message of {Who(forwarded, "originalMessageSender") ?? "somebody"}{at}]", .. html.Quotes, words]);
    }

    private string Elsewhere(Payload attachment, string type)
    {
        if (filesAreGiven && attachment.TextOrNone("contentUrl") is not null)
        {
            return "";
        }

        if (type.StartsWith("image/", StringComparison.Ordinal))
        {
            losses.Picture();
            return attachment.TextOrNone("name") is { } name ? $"[Picture: {name}]" : "[Picture]";
        }

        losses.Unknown(type.Length > 0 ? type : "attachment");
        return attachment.TextOrNone("name") ?? "";
    }

    private static string? Who(Payload reference, string name)
    {
        var sender = reference.ObjectOrNone(name);
        return (sender?.ObjectOrNone("user") ?? sender?.ObjectOrNone("application"))?.TextOrNone("displayName");
    }
}
