using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>Keeps a place's memory as a conversation of its own, beside those of the reports.</summary>
internal static class PlaceBook
{
    // No report has this name.
    private const string NoSlug = "";

    public static async Task<PlaceState> ReadPlaceAsync(this IStoreTransaction transaction, ConversationRef place)
    {
        var kept = await transaction.FindConversationAsync(MemoryOf(place), NoSlug);
        return kept is not null || !Place.IsShared(place) ? PlaceState.Read(kept?.StateJson) : Begin(await transaction.FindLatestConversationAsync(place));
    }

    /// <summary>Beside the writer.</summary>
    public static async Task<PlaceState> ReadPlaceAsync(this IVerificationStore store, ConversationRef place, CancellationToken cancellationToken)
    {
        var kept = await store.FindConversationAsync(MemoryOf(place), NoSlug, cancellationToken);
        return kept is not null || !Place.IsShared(place) ? PlaceState.Read(kept?.StateJson) : Begin(await store.FindLatestConversationAsync(place, cancellationToken));
    }

    public static Task SavePlaceAsync(this IStoreTransaction transaction, ConversationRef place, PlaceState state, string personId, DateTimeOffset now) =>
        transaction.SaveConversationAsync(new(MemoryOf(place), NoSlug, personId, state.Write(), now));

    private static ConversationRef MemoryOf(ConversationRef place) => new("place", place.ToString());

    private static PlaceState Begin(ConversationRecord? latest) => PlaceState.New with { Present = latest?.Slug };
}
