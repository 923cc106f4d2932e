using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>The report as the pack's events, sources and facts add up to it: worked out again, never copied from somewhere.</summary>
internal sealed record PackView(
    PackInput Input, IReadOnlyList<LedgerEntry> Entries, Assessment Assessment, RenderedReport Rendered, IReadOnlyDictionary<string, string> EvidencePaths)
{
    public PackFacts Facts => Input.Facts;

    /// <summary>Evidence in the order in which it was given, as it is now: of what was removed, only what is left.</summary>
    public IEnumerable<EvidenceItem> Evidence => Given(Entries, Assessment.State);

    /// <summary>Digests of the imported files, the oldest first.</summary>
    public IEnumerable<string> Sources => LedgerAudit.SourcesIn(Entries);

    /// <exception cref="FormatException">The ledger names an imported file that is not there or is none.</exception>
    /// <exception cref="System.Text.Json.JsonException">An entry is not an event that this program knows.</exception>
    public static PackView Of(PackInput input)
    {
        List<LedgerEntry> entries = [.. input.Entries.Select(Ledger.Read)];
        var state = Fold.All(entries);
        if (!input.Sources.TryGetValue(state.SourceSha256, out var source))
        {
            throw new FormatException($"The imported file {state.SourceSha256} is missing.");
        }

        if (ReportImporter.Import(source, null, state.Readings) is not ImportResult.Imported imported)
        {
            throw new FormatException($"The imported file {state.SourceSha256} is not a report.");
        }

        var today = DateOnly.FromDateTime(input.Facts.ExportedAt.UtcDateTime);
        var assessment = Assessor.Assess(imported.Report, imported.Plan, imported.Lint, state, today, input.Facts.MaxEvidenceAgeDays);
        return new PackView(
            input,
            entries,
            assessment,
            ReportRenderer.Render(assessment, input.Facts.NameOf),
            EvidenceNames.Of(Given(entries, state).Where(e => e.Removed is null)));
    }

    private static IEnumerable<EvidenceItem> Given(IEnumerable<LedgerEntry> entries, VerificationState state) =>
        entries.Select(e => e.Event).OfType<VerificationEvent.EvidenceAdded>().Select(e => state.Evidence[e.Evidence.Id]);
}
