using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Attaching;

/// <summary>The message that is being attached, as its dialog remembers it.</summary>
/// <param name="Id">Names the message in its conversation.</param>
/// <param name="AuthorId">Microsoft Entra object id, or an app's id.</param>
/// <param name="Text">Null: it is too long to be remembered here and lies in the evidence store under <paramref name="Sha256"/>.</param>
internal sealed record AttachedMessage(string Id, string AuthorId, string AuthorName, DateTimeOffset WrittenAt, string? Link, string? Text, string? Sha256)
{
    public const string Key = "attached";

    /// <summary>Longer texts would not fit into a card beside its choices.</summary>
    private const int LongestText = 1_000;

    /// <summary>Of a message extension's invoke: its <c>messagePayload</c>, by the names of Teams' own message resource.</summary>
    public static AttachedMessage Of(Payload message)
    {
        var from = message.ObjectOrNone("from");
        var author = from?.ObjectOrNone("user") ?? from?.ObjectOrNone("application") ?? throw message.Lacking("from", "a user or an application");
        var body = message.ObjectOrNone("body");
        var content = body?.TextOrNone("content") ?? "";
        var text = body?.TextOrNone("contentType") == "text" ? content.Trim() : TeamsText.OfHtml(content);
        var written = DateTimeOffset.TryParse(message.TextOrNone("createdDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw message.Lacking("createdDateTime", "an instant");
        return new AttachedMessage(message.Text("id"), author.Text("id"), author.TextOrNone("displayName") ?? author.Text("id"), written, message.TextOrNone("linkToMessage"), text, null);
    }

    public bool IsShort => Text is null or { Length: <= LongestText };

    public JsonObject Write() => new()
    {
        ["id"] = Id,
        ["author"] = AuthorId,
        ["name"] = AuthorName,
        ["at"] = WrittenAt.ToString("O", CultureInfo.InvariantCulture),
        ["link"] = Link,
        ["text"] = Text,
        ["sha256"] = Sha256,
    };

    public static AttachedMessage Read(Payload written) => new(
        written.Text("id"),
        written.Text("author"),
        written.Text("name"),
        DateTimeOffset.TryParse(written.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : throw written.Lacking("at", "an instant"),
        written.TextOrNone("link"),
        written.TextOrNone("text"),
        written.TextOrNone("sha256"));
}
