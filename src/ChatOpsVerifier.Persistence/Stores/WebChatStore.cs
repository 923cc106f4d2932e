using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Stores;

internal sealed class WebChatStore(IDatabase database, SingleWriter writer) : IWebChatStore
{
    public Task<long> UpsertAsync(WebChatMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return writer.RunAsync(db => db.UpsertWebMessageAsync(message), cancellationToken);
    }

    public Task<IReadOnlyList<WebChatMessage>> ReadAsync(ConversationRef conversation, int newest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.ReadAsync(db => db.ReadWebMessagesAsync(conversation, newest, cancellationToken));
    }
}
