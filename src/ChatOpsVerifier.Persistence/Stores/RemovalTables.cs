using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>What a redaction takes out of the tables. It is rare, so it may look at every row of its report.</summary>
internal static class RemovalTables
{
    public static async Task<IReadOnlyList<string>> ListReportsWithRemovalsAsync(this VerifierContext db, CancellationToken cancellationToken) =>
        await db.Ledger
            .Where(e => e.EventJson.StartsWith("{\"type\":\"evidence-removed\""))
            .Select(e => e.Slug)
            .Distinct()
            .OrderBy(s => s)
            .ToListAsync(cancellationToken);

    public static async Task RemoveTextsAsync(this VerifierContext db, string slug, IReadOnlySet<string> digests)
    {
        if (digests.Count == 0)
        {
            return;
        }

        foreach (var row in await db.LedgerTexts.Where(t => t.Slug == slug).ToListAsync())
        {
            var texts = LedgerTextsJson.Read(row.TextsJson);
            var kept = texts.RemoveAll(t => digests.Contains(t.Digest));
            if (kept.Length < texts.Length)
            {
                await db.Database.ExecuteSqlAsync(
                    $"UPDATE ledger_texts SET texts_json = {LedgerTextsJson.Write(kept)} WHERE slug = {slug} AND sequence = {row.Sequence}");
            }
        }
    }

    public static async Task CleanCopiesAsync(this VerifierContext db, string slug, ICopyCleaner cleaner)
    {
        // What was sent before anybody knew which report it is about is kept with no report's name.
        await foreach (var row in db.Outbox.Where(o => o.Slug == slug || o.Slug == null).Select(o => new { o.Id, o.MessageJson }).AsAsyncEnumerable())
        {
            if (cleaner.CleanJson(row.MessageJson) is { } cleaned)
            {
                await db.Database.ExecuteSqlAsync($"UPDATE outbox SET message_json = {cleaned} WHERE id = {row.Id}");
            }
        }

        foreach (var row in await db.Conversations.Where(c => c.Slug == slug || c.Slug == "").ToListAsync())
        {
            if (cleaner.CleanJson(row.StateJson) is { } cleaned)
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE conversations SET state_json = {cleaned}
                    WHERE channel = {row.Channel} AND conversation_id = {row.ConversationId} AND slug = {row.Slug}
                    """);
            }
        }

        await CleanTranscriptsAsync(db, slug, cleaner);
    }

    public static async Task RemoveReportAsync(this VerifierContext db, string slug)
    {
        var transcript = WebConversations.Of("", slug).Id;
        // The sources of earlier versions are named by the ledger alone, the present one by its report.
        var sources = await db.Sources.Select(s => s.Sha256).ToListAsync();
        var events = await db.Ledger.Where(e => e.EventJson.StartsWith("{\"type\":\"report-")).Select(e => new { e.Slug, e.EventJson }).ToListAsync();
        var own = sources
            .Where(sha => events.Exists(e => e.Slug == slug && e.EventJson.Contains(sha, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        own.UnionWith(await db.Reports.Where(r => r.Slug == slug).Select(r => r.SourceSha256).ToListAsync());
        own.ExceptWith(sources.Where(sha => events.Exists(e => e.Slug != slug && e.EventJson.Contains(sha, StringComparison.Ordinal))));
        own.ExceptWith(await db.Reports.Where(r => r.Slug != slug).Select(r => r.SourceSha256).ToListAsync());
        await db.WithoutGuardsAsync(() => DeleteRowsAsync(db, slug, transcript, own));
    }

    private static async Task DeleteRowsAsync(VerifierContext db, string slug, string transcript, IReadOnlySet<string> own)
    {
        // A later report of this name would else edit messages of this one in place of posting its own.
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM message_references WHERE (channel, conversation_id, message_key) IN (
                SELECT channel, conversation_id, message_key FROM outbox WHERE slug = {slug})
                OR (channel = 'web' AND substr(conversation_id, 1, length({transcript})) = {transcript})
            """);
        await db.Database.ExecuteSqlAsync($"DELETE FROM web_messages WHERE substr(conversation_id, 1, length({transcript})) = {transcript}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM outbox WHERE slug = {slug} OR attach_report_slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM conversations WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM reminder_claims WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM reminder_log WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM reminder_policies WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM reminders WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM ledger_texts WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM ledger WHERE slug = {slug}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM reports WHERE slug = {slug}");
        foreach (var sha256 in own)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM sources WHERE sha256 = {sha256}");
        }
    }

    private static async Task CleanTranscriptsAsync(VerifierContext db, string slug, ICopyCleaner cleaner)
    {
        var prefix = WebConversations.Of("", slug).Id;
        foreach (var row in await db.WebMessages.Where(m => m.ConversationId.StartsWith(prefix)).ToListAsync())
        {
            var body = row.Body is null ? null : cleaner.CleanWords(row.Body);
            var message = row.MessageJson is null ? null : cleaner.CleanJson(row.MessageJson);
            var file = row.AttachmentName is null ? null : cleaner.CleanWords(row.AttachmentName);
            if ((body ?? message ?? file) is not null)
            {
                // The address of a file holds its name.
                await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE web_messages SET body = {body ?? row.Body}, message_json = {message ?? row.MessageJson},
                        attachment_name = {(file is null ? row.AttachmentName : null)}, attachment_url = {(file is null ? row.AttachmentUrl : null)}
                    WHERE id = {row.Id}
                    """);
            }
        }
    }
}
