using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Reports and their imported bytes.</summary>
internal static class ReportTables
{
    // Asked with every turn and reminder: making the query would cost more than its answer.
    private static readonly Func<VerifierContext, string, CancellationToken, Task<ReportRow?>> OneRow =
        EF.CompileAsyncQuery((VerifierContext db, string slug, CancellationToken cancel) => db.Reports.FirstOrDefault(r => r.Slug == slug));

    public static async Task<IReadOnlyList<ReportRecord>> ListReportsAsync(this VerifierContext db, CancellationToken cancellationToken) =>
        [.. (await db.Reports.OrderBy(r => r.Slug).ToListAsync(cancellationToken)).Select(ToRecord)];

    public static async Task<ReportRecord?> FindReportAsync(this VerifierContext db, string slug, CancellationToken cancellationToken) =>
        await OneRow(db, slug, cancellationToken) is { } row ? ToRecord(row) : null;

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

    private static ReportRecord ToRecord(ReportRow row) =>
        new(row.Slug, row.Title, row.FileName, row.SourceSha256, row.Version, row.HeadHash, row.ImportedAt);
}
