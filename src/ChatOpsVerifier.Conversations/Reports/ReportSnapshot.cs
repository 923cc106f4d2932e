using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>A report at one version of its ledger.</summary>
internal sealed record ReportSnapshot(ReportRecord Record, ParsedReport Parsed, FoldedLedger Ledger, Assessment Assessment)
{
    public string Slug => Record.Slug;

    public bool IsPass => Assessment.Verdict.IsPass;
}
