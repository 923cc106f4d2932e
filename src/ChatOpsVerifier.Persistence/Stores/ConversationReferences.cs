using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Stores;

internal sealed class ConversationReferences(IDatabase database, SingleWriter writer) : IConversationReferences
{
    public Task SaveAsync(ConversationRef conversation, string json, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return writer.RunAsync(db => db.SaveConversationReferenceAsync(conversation, json, at), cancellationToken);
    }

    public Task<string?> FindAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.ReadAsync(db => db.FindConversationReferenceAsync(conversation, cancellationToken));
    }

    public Task<string?> FindLatestAsync(
        string channel, CancellationToken cancellationToken) => database.ReadAsync(db => db.FindLatestConversationReferenceAsync(channel, cancellationToken));

    public Task RemoveAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return writer.RunAsync(db => db.RemoveConversationReferenceAsync(conversation), cancellationToken);
    }
}
