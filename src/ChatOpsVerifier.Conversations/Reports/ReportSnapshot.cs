using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>A report at one version of its ledger.</summary>
/// <param name="Storage">What is known to be wrong with what is stored; the assessment counts it.</param>
internal sealed record ReportSnapshot(ReportRecord Record, ParsedReport Parsed, FoldedLedger Ledger, Assessment Assessment, StorageFinding Storage)
{
    public string Slug => Record.Slug;

    public bool IsPass => Assessment.Verdict.IsPass;
}
