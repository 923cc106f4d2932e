using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Stores;

internal sealed class ConversationReferences(IDatabase database, SingleWriter writer) : IConversationReferences
{
    public Task SaveAsync(ConversationRef conversation, string json, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return writer.RunAsync(db => db.SaveConversationReferenceAsync(conversation, json, at), cancellationToken);
    }

    public async Task<string?> FindAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        await using var db = database.OpenReader();
        return await db.FindConversationReferenceAsync(conversation, cancellationToken);
    }

    public async Task<string?> FindLatestAsync(string channel, CancellationToken cancellationToken)
    {
        await using var db = database.OpenReader();
        return await db.FindLatestConversationReferenceAsync(channel, cancellationToken);
    }

    public Task RemoveAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return writer.RunAsync(db => db.RemoveConversationReferenceAsync(conversation), cancellationToken);
    }
}
