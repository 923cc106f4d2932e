using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ConversationReferenceTable
{
    public static Task<int> SaveConversationReferenceAsync(
        this VerifierContext db, ConversationRef conversation, string json, DateTimeOffset at) => Task.FromResult(db.Statements.Execute(
        $"""
        INSERT INTO conversation_references (channel, conversation_id, json, saved_at)
        VALUES ({conversation.Channel}, {conversation.Id}, {json}, {at.UtcTicks})
        ON CONFLICT (channel, conversation_id) DO UPDATE SET json = excluded.json, saved_at = excluded.saved_at
        """));

    public static Task<int> RemoveConversationReferenceAsync(this VerifierContext db, ConversationRef conversation) =>
        db.ConversationReferences.Where(r => r.Channel == conversation.Channel && r.ConversationId == conversation.Id).ExecuteDeleteAsync();

    public static Task<string?> FindConversationReferenceAsync(this VerifierContext db, ConversationRef conversation, CancellationToken cancellationToken) =>
        db.ConversationReferences
            .Where(r => r.Channel == conversation.Channel && r.ConversationId == conversation.Id)
            .Select(r => (string?)r.Json)
            .SingleOrDefaultAsync(cancellationToken);

    public static Task<string?> FindLatestConversationReferenceAsync(this VerifierContext db, string channel, CancellationToken cancellationToken) =>
        db.ConversationReferences
            .Where(r => r.Channel == channel)
            .OrderByDescending(r => r.SavedAt)
            .Select(r => (string?)r.Json)
            .FirstOrDefaultAsync(cancellationToken);
}
