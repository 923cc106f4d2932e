using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>What the operators were notified of, kept as a conversation of its own, so that they are notified once, whatever is restarted.</summary>
/// <param name="Key">Of the message to them; empty: nothing is broken that they were notified of.</param>
/// <param name="Finding">Of the finding that was said last.</param>
internal sealed record IntegrityMemory(string Key, string Finding)
{
    private const string System = "system";

    public static IntegrityMemory None { get; } = new("", "");

    public static async Task<IntegrityMemory> ReadAsync(IStoreReader store, string slug)
    {
        var kept = await store.FindConversationAsync(PlaceOf(slug), slug);
        try
        {
            return kept is null ? None : JsonSerializer.Deserialize<IntegrityMemory>(kept.StateJson) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    public Task SaveAsync(IStoreTransaction transaction, string slug, DateTimeOffset now) =>
        transaction.SaveConversationAsync(new(PlaceOf(slug), slug, System, JsonSerializer.Serialize(this), now));

    private static ConversationRef PlaceOf(string slug) => new("integrity", slug);
}
