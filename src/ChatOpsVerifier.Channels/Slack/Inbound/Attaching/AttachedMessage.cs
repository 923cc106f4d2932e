using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Attaching;

/// <summary>The message that is being attached, as its modal remembers it (<c>private_metadata</c>, at most 3,000 characters).</summary>
/// <param name="Channel">"C012".</param>
/// <param name="Ts">Names the message, and is its instant.</param>
/// <param name="Author">User id, or a bot's.</param>
/// <param name="AuthorName">Set for authors who are not users, whom nobody can look up later.</param>
/// <param name="Files">Ids.</param>
/// <param name="Text">Null: it is too long to be remembered here, or looks like a secret, and is held in memory under <paramref name="HoldId"/>.</param>
internal sealed record AttachedMessage(string Channel, string Ts, string Author, string? AuthorName, ImmutableArray<string> Files, string? Text, string? HoldId)
{
    /// <inheritdoc cref="ChatOpsVerifier.Conversations.Ports.MessageSource.WordsSha256"/>
    public string? WordsSha256 { get; init; }

    /// <summary>What of the message is neither text nor file, for people.</summary>
    public ImmutableArray<string> NotKept { get; init; } = [];

    private const int Longest = 3_000;

    // Words of any script as they are; only what Slack might take for its own marks is escaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>Null: it does not fit.</returns>
    public string? Write() => JsonSerializer.Serialize(this, Options) is { Length: <= Longest } json ? json : null;

    /// <returns>Null: it is not one that this program wrote.</returns>
    public static AttachedMessage? Read(string? metadata)
    {
        try
        {
            return metadata is null
                || JsonSerializer.Deserialize<AttachedMessage>(
                    metadata) is not { Channel: not null, Ts: not null, Author: not null, Files.IsDefault: false } read ? null : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
