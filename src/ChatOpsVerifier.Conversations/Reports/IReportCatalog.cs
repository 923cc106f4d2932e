using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>
/// Reports as everyone reads them: parsed once, folded once, assessed for today. The one source of numbers for chat, page, API, command line, badge and file.
/// </summary>
public interface IReportCatalog
{
    Task<IReadOnlyList<ReportRecord>> ListAsync(CancellationToken cancellationToken);

    /// <returns>Null: no such report.</returns>
    Task<ReportView?> FindAsync(string slug, CancellationToken cancellationToken);
}

/// <param name="Status">The status at the moment of reading.</param>
/// <param name="Storage">What is known to be wrong with what is stored; the assessment counts it.</param>
public sealed record ReportView(
    ReportRecord Record, Assessment Assessment, IReadOnlyList<LedgerEntry> Entries, RenderedReport Rendered, StatusFacts Status, StorageFinding Storage);

public interface IReportImports
{
    /// <summary>Imports a file, or re-imports it over the report of the same slug.</summary>
    /// <param name="slug">Null: made from the file's name.</param>
    Task<ImportOutcome> ImportAsync(byte[] bytes, string fileName, string? slug, string by, CancellationToken cancellationToken);

    /// <summary>What <see cref="ImportAsync"/> would come to now. Nothing is written.</summary>
    Task<ImportOutcome> PreviewAsync(byte[] bytes, string fileName, string? slug, string by, CancellationToken cancellationToken);
}

public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Imported(
        string Slug, Report Report, LinkPlan Plan, IReadOnlyList<LintIssue> Lint, bool IsNew, VerificationEvent.ReportReimported? Changes) : ImportOutcome;

    /// <summary>The same bytes are already there.</summary>
    public sealed record Unchanged(string Slug) : ImportOutcome;

    public sealed record Refused(string Code, string Message) : ImportOutcome;
}
