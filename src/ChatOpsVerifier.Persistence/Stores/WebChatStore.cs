using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Stores;

internal sealed class WebChatStore(IDatabase database, SingleWriter writer) : IWebChatStore
{
    public Task<long> UpsertAsync(WebChatMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return writer.RunAsync(db => db.UpsertWebMessageAsync(message), cancellationToken);
    }

    public async Task<IReadOnlyList<WebChatMessage>> ReadAsync(ConversationRef conversation, int newest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        await using var db = database.OpenReader();
        return await db.ReadWebMessagesAsync(conversation, newest, cancellationToken);
    }
}
