using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class WebMessageTable
{
    /// <summary>The same message again changes nothing, not even the mark that it was edited: a redelivery is not an edit.</summary>
    public static Task<long> UpsertWebMessageAsync(this VerifierContext db, WebChatMessage message)
    {
        var json = message.Message is { } said ? MessageJson.Write(said) : null;
        var (channel, conversation) = message.Conversation;
        db.Statements.Execute(
            $"""
            INSERT INTO web_messages (channel, conversation_id, message_key, author, body, message_json,
                private_to, attachment_name, attachment_url, at, edited_at)
            VALUES ({channel}, {conversation}, {message.MessageKey}, {message.Author}, {message.Body}, {json},
                {message.PrivateTo}, {message.AttachmentName}, {message.AttachmentUrl}, {message.At.UtcTicks}, {message.EditedAt?.UtcTicks})
            ON CONFLICT (channel, conversation_id, message_key) DO UPDATE SET
                author = excluded.author, body = excluded.body, message_json = excluded.message_json, private_to = excluded.private_to,
                attachment_name = excluded.attachment_name, attachment_url = excluded.attachment_url, edited_at = COALESCE(excluded.edited_at, excluded.at)
            WHERE web_messages.author IS DISTINCT FROM excluded.author
                OR web_messages.body IS DISTINCT FROM excluded.body
                OR web_messages.message_json IS DISTINCT FROM excluded.message_json
                OR web_messages.private_to IS DISTINCT FROM excluded.private_to
                OR web_messages.attachment_name IS DISTINCT FROM excluded.attachment_name
                OR web_messages.attachment_url IS DISTINCT FROM excluded.attachment_url
            """);
        return Task.FromResult(db.Statements.First(
            $"SELECT id FROM web_messages WHERE channel = {channel} AND conversation_id = {conversation} AND message_key = {message.MessageKey}", r =>
                r.GetInt64(0)));
    }

    public static async Task<IReadOnlyList<WebChatMessage>> ReadWebMessagesAsync(
        this VerifierContext db, ConversationRef conversation, int newest, CancellationToken cancellationToken)
    {
        var rows = await db.WebMessages.Where(m => m.Channel == conversation.Channel && m.ConversationId == conversation.Id)
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(newest).ToListAsync(cancellationToken);
        rows.Reverse();
        return [.. rows.Select(ToMessage)];
    }

    private static WebChatMessage ToMessage(WebMessageRow row) => new(
        row.Id,
        new ConversationRef(row.Channel, row.ConversationId),
        row.MessageKey,
        row.Author,
        row.Body,
        row.MessageJson is null ? null : MessageJson.Read(row.MessageJson),
        row.PrivateTo,
        row.AttachmentName,
        row.AttachmentUrl,
        row.At,
        row.EditedAt);
}
