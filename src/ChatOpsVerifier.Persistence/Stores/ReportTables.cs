using System.Data.Common;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Reports and their imported bytes.</summary>
internal static class ReportTables
{
    public static Task<IReadOnlyList<ReportRecord>> ListReportsAsync(this VerifierContext db, CancellationToken cancellationToken) =>
        db.ListAsync(
            $"SELECT slug, title, file_name, source_sha256, version, head_hash, imported_at FROM reports ORDER BY slug", ToRecord, cancellationToken);

    public static Task<ReportRecord?> FindReportAsync(this VerifierContext db, string slug, CancellationToken cancellationToken) =>
        db.FirstAsync(
            $"SELECT slug, title, file_name, source_sha256, version, head_hash, imported_at FROM reports WHERE slug = {slug}", ToRecord, cancellationToken);

    public static async Task<byte[]> ReadSourceAsync(this VerifierContext db, string sourceSha256, CancellationToken cancellationToken) =>
        await db.Sources.Where(s => s.Sha256 == sourceSha256).Select(s => s.Content).FirstOrDefaultAsync(cancellationToken)
        ?? throw new KeyNotFoundException($"No source with the digest {sourceSha256} was ever imported.");

    public static async Task SaveReportAsync(this VerifierContext db, ReportRecord report, byte[] source)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO sources (sha256, content) VALUES ({report.SourceSha256}, {source}) ON CONFLICT (sha256) DO NOTHING");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reports (slug, title, file_name, source_sha256, version, head_hash, imported_at)
            VALUES ({report.Slug}, {report.Title}, {report.FileName}, {report.SourceSha256}, {report.Version}, {report.HeadHash}, {report.ImportedAt.UtcTicks})
            ON CONFLICT (slug) DO UPDATE SET
                title = excluded.title, file_name = excluded.file_name, source_sha256 = excluded.source_sha256, imported_at = excluded.imported_at
            """);
    }

    private static ReportRecord ToRecord(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5), row.Instant(6));
}
