using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>Keeps a place's memory as a conversation of its own, beside those of the reports.</summary>
internal static class PlaceBook
{
    // No report has this name.
    private const string NoSlug = "";

    public static async Task<PlaceState> ReadPlaceAsync(this IStoreReader store, ConversationRef place, CancellationToken cancellationToken = default)
    {
        var kept = await store.FindConversationAsync(MemoryOf(place), NoSlug, cancellationToken);
        return kept is not null || !Place.IsShared(place)
            ? PlaceState.Read(kept?.StateJson)
            : Begin(await store.FindLatestConversationAsync(place, cancellationToken));
    }

    public static Task SavePlaceAsync(this IStoreTransaction transaction, ConversationRef place, PlaceState state, string personId, DateTimeOffset now) =>
        transaction.SaveConversationAsync(new(MemoryOf(place), NoSlug, personId, state.Write(), now));

    /// <summary>The slug of the report that this place spoke of last; null: of none.</summary>
    public static async Task<string?> FindPresentAsync(
        this IStoreReader store, ConversationRef conversation, PlaceState place, CancellationToken cancellationToken = default) =>
        Place.IsShared(conversation) ? place.Present : (await store.FindLatestConversationAsync(conversation, cancellationToken))?.Slug;

    private static ConversationRef MemoryOf(ConversationRef place) => new("place", place.ToString());

    private static PlaceState Begin(ConversationRecord? latest) => PlaceState.New with { Present = latest?.Slug };
}
