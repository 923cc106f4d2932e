namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The web chat's own "provider": what was said there. Messages of the bot arrive through the outbox like anywhere else.</summary>
public interface IWebChatStore
{
    /// <summary>Inserts, or replaces the message of the same conversation and key. Idempotent.</summary>
    /// <returns>The message's id.</returns>
    Task<long> UpsertAsync(WebChatMessage message, CancellationToken cancellationToken);

    /// <summary>Newest messages of a conversation in the order in which they were first said.</summary>
    Task<IReadOnlyList<WebChatMessage>> ReadAsync(ConversationRef conversation, int newest, CancellationToken cancellationToken);
}
