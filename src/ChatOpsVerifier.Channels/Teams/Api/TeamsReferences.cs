using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>References in the database, written only when they say something new: most activities come from where the last one came from.</summary>
internal sealed class TeamsReferences(IConversationReferences store, TimeProvider time) : ITeamsReferences
{
    /// <summary>Beyond so many, what is stored is asked for again.</summary>
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<string, string> _stored = new(StringComparer.Ordinal);

    public async Task SeenAsync(TeamsAddress address, TeamsReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(reference);
        var json = Write(reference);
        if (_stored.TryGetValue(address.Target, out var known) && known == json)
        {
            return;
        }

        await store.SaveAsync(address.Conversation, json, time.GetUtcNow(), cancellationToken);
        if (_stored.Count >= Remembered)
        {
            _stored.Clear();
        }

        _stored[address.Target] = json;
    }

    public async Task<TeamsReference?> FindAsync(TeamsAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return await store.FindAsync(address.Conversation, cancellationToken) is { } json ? Read(json) : null;
    }

    public async Task<TeamsReference?> FindAnyAsync(CancellationToken cancellationToken) =>
        await store.FindLatestAsync(TeamsAddress.Channel, cancellationToken) is { } json ? Read(json) : null;

    public async Task GoneAsync(TeamsAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        _stored.TryRemove(address.Target, out _);
        await store.RemoveAsync(address.Conversation, cancellationToken);
        // Anyone who saw it meanwhile stored it before it was removed.
        _stored.TryRemove(address.Target, out _);
    }

    /// <summary>By the names of the Activity specification's conversation reference, which is a storage format here: add, never rename.</summary>
    internal static string Write(TeamsReference reference) => new JsonObject
    {
        ["serviceUrl"] = reference.ServiceUrl.AbsoluteUri,
        ["channelId"] = reference.ChannelId,
        ["conversation"] = new JsonObject { ["id"] = reference.ConversationId, ["tenantId"] = reference.TenantId },
        ["bot"] = reference.BotId is null ? null : new JsonObject { ["id"] = reference.BotId },
    }.ToJsonString();

    /// <returns>Null: it was written by another program.</returns>
    internal static TeamsReference? Read(string json)
    {
        var read = JsonNode.Parse(json) as JsonObject ?? [];
        var conversation = read["conversation"] as JsonObject ?? [];
        return Uri.TryCreate((string?)read["serviceUrl"], UriKind.Absolute, out var serviceUrl) && (string?)conversation["id"] is { } id
            ? new TeamsReference(
                serviceUrl, id, (string?)(read["bot"] as JsonObject)?["id"], (string?)conversation["tenantId"], (string?)read["channelId"] ?? "msteams")
            : null;
    }
}
