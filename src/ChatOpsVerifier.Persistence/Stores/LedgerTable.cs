using System.Data.Common;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class LedgerTable
{
    public static Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(
        this VerifierContext db, string slug, long afterSequence, CancellationToken cancellationToken) =>
        db.ListAsync(Tail(slug, afterSequence), ToStored, cancellationToken);

    /// <summary>The version of the rules is the last field of both events that name it.</summary>
    public static async Task<IReadOnlyList<string>> ListReportsReadBeforeAsync(this VerifierContext db, int dialect, CancellationToken cancellationToken)
    {
        const string imports = "{\"type\":\"report-";
        var ending = $"\"dialect\":{dialect}}}";
        return await db.Reports
            .Where(r => !db.Ledger.Any(e => e.Slug == r.Slug && e.EventJson.StartsWith(imports) && e.EventJson.EndsWith(ending)))
            .OrderBy(r => r.Slug)
            .Select(r => r.Slug)
            .ToListAsync(cancellationToken);
    }

    public static async Task AppendAsync(this VerifierContext db, string slug, long expectedVersion, IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.Count == 0)
        {
            // Nothing to add is still a claim about where the ledger stands.
            if (await db.FindReportAsync(slug, CancellationToken.None) is not { } report || report.Version != expectedVersion)
            {
                throw await RefusalAsync(db, slug, expectedVersion, null);
            }

            return;
        }

        var head = entries[^1];
        // The head moves first: in a database with several writers this is where the second one waits, and then finds nothing to move.
        var moved = db.Statements.Execute(
            $"""
            UPDATE reports SET version = {head.Sequence}, head_hash = {head.Hash}
            WHERE slug = {slug} AND version = {expectedVersion} AND head_hash = {entries[0].PreviousHash}
            """);
        if (moved == 0)
        {
            throw await RefusalAsync(db, slug, expectedVersion, entries[0]);
        }

        var (sequence, hash) = (expectedVersion, entries[0].PreviousHash);
        foreach (var entry in entries)
        {
            var stored = Ledger.Store(entry);
            if (entry.Sequence != ++sequence
                || entry.PreviousHash != hash
                || entry.Hash != Ledger.Hash(entry.Sequence, entry.At, entry.Actor, stored.EventJson, hash))
            {
                throw new ArgumentException(
                    $"Entry {entry.Sequence} of \"{slug}\" does not follow entry {sequence - 1}: its number or one of its hashes differs.", nameof(entries));
            }

            db.Statements.Execute(
                $"""
                INSERT INTO ledger (slug, sequence, at, actor, event_json, previous_hash, hash)
                VALUES ({slug}, {entry.Sequence}, {entry.At.UtcTicks}, {entry.Actor}, {stored.EventJson}, {entry.PreviousHash}, {entry.Hash})
                """);
            if (!stored.Texts.IsEmpty)
            {
                db.Statements.Execute(
                    $"INSERT INTO ledger_texts (slug, sequence, texts_json) VALUES ({slug}, {entry.Sequence}, {LedgerTextsJson.Write(stored.Texts)})");
            }

            hash = entry.Hash;
        }
    }

    internal static FormattableString Tail(string slug, long afterSequence) =>
        $"""
        SELECT e.sequence, e.at, e.actor, e.event_json, e.previous_hash, e.hash, t.texts_json FROM ledger AS e
        LEFT JOIN ledger_texts AS t ON t.slug = e.slug AND t.sequence = e.sequence
        WHERE e.slug = {slug} AND e.sequence > {afterSequence} ORDER BY e.sequence
        """;

    private static StoredEntry ToStored(DbDataReader row) =>
        new(row.GetInt64(0), row.Instant(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5))
        {
            Texts = LedgerTextsJson.Read(row.Text(6)),
        };

    private static async Task<Exception> RefusalAsync(VerifierContext db, string slug, long expectedVersion, LedgerEntry? first) =>
        await db.FindReportAsync(slug, CancellationToken.None) switch
        {
            null => new InvalidOperationException($"There is no report \"{slug}\" to append to; it has to be saved first."),
            var report when report.Version != expectedVersion =>
                new ConcurrencyException($"The ledger of \"{slug}\" is at {report.Version}; expected {expectedVersion}."),
            var report =>
                new ConcurrencyException($"The ledger of \"{slug}\" ends in {report.HeadHash}, entry {first?.Sequence} was made after {first?.PreviousHash}."),
        };
}
