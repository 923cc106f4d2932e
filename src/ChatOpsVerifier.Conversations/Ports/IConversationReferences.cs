namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>
/// What a provider must be told to reach a conversation, where that is more than the conversation's id. Kept the moment it is
/// seen, so that the program can speak first after a restart. Only the channel knows what it means.
/// </summary>
public interface IConversationReferences
{
    /// <summary>Inserts or replaces; idempotent. Returns once it is durable.</summary>
    /// <param name="json">No secret: it is stored as it is.</param>
    Task SaveAsync(ConversationRef conversation, string json, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>Null: never seen, or removed.</returns>
    Task<string?> FindAsync(ConversationRef conversation, CancellationToken cancellationToken);

    /// <summary>The one of that channel that was saved last.</summary>
    Task<string?> FindLatestAsync(string channel, CancellationToken cancellationToken);

    /// <summary>The conversation is gone; one that is not there is fine.</summary>
    Task RemoveAsync(ConversationRef conversation, CancellationToken cancellationToken);
}
