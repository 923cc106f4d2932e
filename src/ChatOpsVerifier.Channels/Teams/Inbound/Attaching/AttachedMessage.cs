using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Attaching;

/// <summary>The message that is being attached, as its dialog remembers it.</summary>
/// <param name="Id">Names the message in its conversation.</param>
/// <param name="AuthorId">Microsoft Entra object id, or an app's id.</param>
/// <param name="Text">Null: it is too long to be remembered here, or looks like a secret, and is held in memory under <paramref name="HoldId"/>.</param>
internal sealed record AttachedMessage(string Id, string AuthorId, string AuthorName, DateTimeOffset WrittenAt, string? Link, string? Text, string? HoldId)
{
    public const string Key = "attached";

    /// <summary>Longer texts would not fit into a card beside its choices.</summary>
    private const int LongestText = 1_000;

    /// <inheritdoc cref="MessageSource.WordsSha256"/>
    public string? WordsSha256 { get; init; }

    /// <summary>The message's name for good.</summary>
    public string? SourceId { get; init; }

    /// <summary>What of the message text cannot hold, for people.</summary>
    public ImmutableArray<string> NotKept { get; init; } = [];

    /// <returns>Null: an older dialog did not remember it.</returns>
    public MessageSource? Source => SourceId is null ? null : new MessageSource(SourceId, WordsSha256, NotKept);

    /// <summary>Of a message extension's invoke: its <c>messagePayload</c>, by the names of Teams' own message resource.</summary>
    public static AttachedMessage Of(Activity activity, Payload message)
    {
        var from = message.ObjectOrNone("from");
        var author = from?.ObjectOrNone("user") ?? from?.ObjectOrNone("application") ?? throw message.Lacking("from", "a user or an application");
        var read = TeamsMessages.OfMessage(message);
        var written = DateTimeOffset.TryParse(message.TextOrNone("createdDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw message.Lacking("createdDateTime", "an instant");
        return new AttachedMessage(
            message.Text("id"),
            author.Text("id"),
            author.TextOrNone("displayName") ?? author.Text("id"),
            written,
            message.TextOrNone("linkToMessage"),
            read.All,
            null)
        {
            WordsSha256 = MessageSource.DigestOf(read.Words),
            SourceId = TeamsSources.IdOf(activity, message.Text("id")),
            NotKept = read.NotKept,
        };
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
        ["hold"] = HoldId,
        ["words"] = WordsSha256,
        ["source"] = SourceId,
        ["notKept"] = new JsonArray([.. NotKept.Select(n => JsonValue.Create(n))]),
    };

    public static AttachedMessage Read(Payload written) => new(
        written.Text("id"),
        written.Text("author"),
        written.Text("name"),
        DateTimeOffset.TryParse(written.Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at
            : throw written.Lacking("at", "an instant"),
        written.TextOrNone("link"),
        written.TextOrNone("text"),
        written.TextOrNone("hold"))
    {
        WordsSha256 = written.TextOrNone("words"),
        SourceId = written.TextOrNone("source"),
        NotKept = [.. written.Texts("notKept")],
    };
}
