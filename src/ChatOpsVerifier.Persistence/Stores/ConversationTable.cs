using System.Data.Common;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ConversationTable
{
    public static Task<ConversationRecord?> FindConversationAsync(
        this VerifierContext db, ConversationRef conversation, string slug, CancellationToken cancellationToken) =>
        db.FirstAsync(
            $"""
            SELECT channel, conversation_id, slug, person_id, state_json, last_activity_at FROM conversations
            WHERE channel = {conversation.Channel} AND conversation_id = {conversation.Id} AND slug = {slug}
            """,
            ToRecord, cancellationToken);

    public static Task<ConversationRecord?> FindLatestConversationAsync(
        this VerifierContext db, ConversationRef conversation, CancellationToken cancellationToken) =>
        db.FirstAsync(
            $"""
            SELECT channel, conversation_id, slug, person_id, state_json, last_activity_at FROM conversations
            WHERE channel = {conversation.Channel} AND conversation_id = {conversation.Id} ORDER BY last_activity_at DESC, slug LIMIT 1
            """,
            ToRecord, cancellationToken);

    public static Task<IReadOnlyList<ConversationRecord>> ListConversationsAsync(
        this VerifierContext db, string slug) => Task.FromResult<IReadOnlyList<ConversationRecord>>(db.Statements.List(
        $"""
        SELECT channel, conversation_id, slug, person_id, state_json, last_activity_at FROM conversations
        WHERE slug = {slug} ORDER BY channel, conversation_id
        """,
        ToRecord));

    public static Task<bool> IsMentionedAsync(this VerifierContext db, string sha256, CancellationToken cancellationToken) =>
        db.Conversations.AnyAsync(c => c.StateJson.Contains(sha256), cancellationToken);

    public static Task SaveConversationAsync(this VerifierContext db, ConversationRecord record) => Task.FromResult(db.Statements.Execute(
        $"""
        INSERT INTO conversations (channel, conversation_id, slug, person_id, state_json, last_activity_at)
        VALUES ({record.Conversation.Channel}, {record.Conversation.Id}, {record.Slug}, {record.PersonId}, {record.StateJson}, {record.LastActivityAt.UtcTicks})
        ON CONFLICT (channel, conversation_id, slug) DO UPDATE SET
            person_id = excluded.person_id, state_json = excluded.state_json, last_activity_at = excluded.last_activity_at
        """));

    private static ConversationRecord ToRecord(DbDataReader row) =>
        new(new ConversationRef(row.GetString(0), row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.Instant(5));
}
