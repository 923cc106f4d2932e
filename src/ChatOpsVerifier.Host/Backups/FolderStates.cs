using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Persistence.Sqlite;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>Reads what a folder holds: every ledger and every piece of evidence is checked, and every verdict computed as of one instant.</summary>
internal sealed class FolderStates(Settings settings)
{
    /// <param name="folder">Holds the evidence.</param>
    /// <param name="database">Alone in its file, without a log beside it.</param>
    /// <param name="at">Decides what is stale.</param>
    /// <param name="isReadOnly">False: the database is brought to the present schema first.</param>
    public async Task<FolderState> ReadAsync(string folder, string database, DateTimeOffset at, bool isReadOnly, CancellationToken cancellationToken)
    {
        await using var services = Open(folder, database, new FixedTime(at), isReadOnly);
        // The schema alone: bringing reports to newer rules of reading would add to the ledgers that are to be compared.
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        var (store, ledgers, catalog) = (
            services.GetRequiredService<IVerificationStore>(), services.GetRequiredService<StoredLedger>(), services.GetRequiredService<IReportCatalog>());
        List<ReportState> reports = [];
        List<string> problems = [];
        foreach (var record in (await store.ListReportsAsync(cancellationToken)).OrderBy(r => r.Slug, StringComparer.Ordinal))
        {
            var ledger = await ledgers.OpenAsync(record.Slug, cancellationToken) ?? throw new InvalidDataException($"The report {record.Slug} has no ledger.");
            var audit = await LedgerAudit.RunAsync(ledger);
            problems.AddRange(audit.Finding.Problems.Select(p => $"{record.Slug}: {p}"));
            reports.Add(await DescribeAsync(catalog, record, audit, cancellationToken));
        }

        return new FolderState(reports, problems);
    }

    /// <summary>The program's services over another folder than the configured one.</summary>
    public ServiceProvider Open(string folder, string database, TimeProvider time, bool isReadOnly)
    {
        // Whatever the program runs on, a backup holds SQLite.
        var alone = new DatabaseSettings(new SqliteKind(), SqliteKind.ConnectionTo(database));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddCore(settings with { Options = settings.Options.With(new DataSettings { Folder = folder }), Database = alone });
        // A copy may end before the newest head that was noted beside the original.
        services.AddSingleton<ILedgerHeads, NoLedgerHeads>();
        services.Configure<PersistenceOptions>(o => o.ReadOnly = isReadOnly);
        return services.BuildServiceProvider();
    }

    private static async Task<ReportState> DescribeAsync(IReportCatalog catalog, ReportRecord record, AuditResult audit, CancellationToken cancellationToken)
    {
        try
        {
            var view = await catalog.FindAsync(record.Slug, cancellationToken);
            var (verdict, counts) = (view!.Assessment.Verdict.Word, view.Assessment.Counts);
            return new ReportState(record.Slug, record.Title, record.Version, record.HeadHash, verdict, counts.Settled, counts.Checks, audit.Evidence);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or System.Text.Json.JsonException or KeyNotFoundException)
        {
            // The audit has said what is wrong.
            return new ReportState(record.Slug, record.Title, record.Version, record.HeadHash, "UNREADABLE", 0, 0, audit.Evidence);
        }
    }

    private sealed class FixedTime(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}

/// <param name="Problems">What is wrong with ledgers or evidence; empty: nothing.</param>
internal sealed record FolderState(IReadOnlyList<ReportState> Reports, IReadOnlyList<string> Problems);
