using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ConversationTable
{
    // Asked with every turn and reminder: making the query would cost more than its answer.
    private static readonly Func<VerifierContext, string, string, string, CancellationToken, Task<ConversationRow?>> OneRow =
        EF.CompileAsyncQuery((VerifierContext db, string channel, string id, string slug, CancellationToken cancel) =>
            db.Conversations.FirstOrDefault(c => c.Channel == channel && c.ConversationId == id && c.Slug == slug));

    public static async Task<ConversationRecord?> FindConversationAsync(this VerifierContext db, ConversationRef conversation, string slug, CancellationToken cancellationToken) =>
        ToRecord(await OneRow(db, conversation.Channel, conversation.Id, slug, cancellationToken));

    public static async Task<ConversationRecord?> FindLatestConversationAsync(this VerifierContext db, ConversationRef conversation, CancellationToken cancellationToken) =>
        ToRecord(await db.Conversations.Where(c => c.Channel == conversation.Channel && c.ConversationId == conversation.Id)
            .OrderByDescending(c => c.LastActivityAt).ThenBy(c => c.Slug).FirstOrDefaultAsync(cancellationToken));

    public static async Task<IReadOnlyList<ConversationRecord>> ListConversationsAsync(this VerifierContext db, string slug) =>
        [.. (await db.Conversations.Where(c => c.Slug == slug).OrderBy(c => c.Channel).ThenBy(c => c.ConversationId).ToListAsync()).Select(c => ToRecord(c)!)];

    public static Task<bool> IsMentionedAsync(this VerifierContext db, string sha256, CancellationToken cancellationToken) =>
        db.Conversations.AnyAsync(c => c.StateJson.Contains(sha256), cancellationToken);

    public static Task SaveConversationAsync(this VerifierContext db, ConversationRecord record) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO conversations (channel, conversation_id, slug, person_id, state_json, last_activity_at)
        VALUES ({record.Conversation.Channel}, {record.Conversation.Id}, {record.Slug}, {record.PersonId}, {record.StateJson}, {record.LastActivityAt.UtcTicks})
        ON CONFLICT (channel, conversation_id, slug) DO UPDATE SET
            person_id = excluded.person_id, state_json = excluded.state_json, last_activity_at = excluded.last_activity_at
        """);

    private static ConversationRecord? ToRecord(ConversationRow? row) =>
        row is null ? null : new(new ConversationRef(row.Channel, row.ConversationId), row.Slug, row.PersonId, row.StateJson, row.LastActivityAt);
}
