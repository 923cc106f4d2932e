using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// The messages that told others that a person has not answered, kept as a conversation of its own, so that they can be marked as resolved.
/// </summary>
internal static class EscalationPosts
{
    private const string NoSlug = "";

    /// <summary>Older ones have scrolled away.</summary>
    private const int Most = 50;

    public static async Task KeepAsync(IStoreTransaction transaction, string personId, EscalationPost post, DateTimeOffset now)
    {
        var posts = await ReadAsync(transaction, personId);
        await SaveAsync(transaction, personId, [.. posts.TakeLast(Most - 1), post], now);
    }

    /// <summary>Says under each that it is over; an edit rings nowhere.</summary>
    public static async Task CloseAsync(IStoreTransaction transaction, string personId, string slug, string because, DateTimeZone zone, DateTimeOffset now)
    {
        var posts = await ReadAsync(transaction, personId);
        foreach (var post in posts.Where(p => p.Slugs.Contains(slug)))
        {
            var line = $"{post.Title}; resolved: {because}, {Instants.Tell(now, zone)}.";
            var message = new Message { Text = line, Blocks = [new MessageBlock.Context(line)] };
            await transaction.EnqueueAsync(new($"{post.Key}:over:{now.UtcTicks}", post.Conversation, post.Key, message, PrivateTo: null), now);
        }

        await SaveAsync(transaction, personId, posts.RemoveAll(p => p.Slugs.Contains(slug)), now);
    }

    private static async Task<ImmutableArray<EscalationPost>> ReadAsync(IStoreReader store, string personId)
    {
        var kept = await store.FindConversationAsync(MemoryOf(personId), NoSlug);
        try
        {
            return kept is null ? [] : [.. JsonSerializer.Deserialize<EscalationPost[]>(kept.StateJson) ?? []];
        }
        catch (JsonException)
        {
            // Of another age: what it held stays as it is.
            return [];
        }
    }

    private static Task SaveAsync(IStoreTransaction transaction, string personId, ImmutableArray<EscalationPost> posts, DateTimeOffset now) =>
        transaction.SaveConversationAsync(new(MemoryOf(personId), NoSlug, personId, JsonSerializer.Serialize(posts.ToArray()), now));

    private static ConversationRef MemoryOf(string personId) => new("escalations", personId);
}

/// <param name="Key">Message key.</param>
/// <param name="Title">What is left of it when it is over.</param>
internal sealed record EscalationPost(ConversationRef Conversation, string Key, string[] Slugs, string Title);
