namespace ChatOpsVerifier.Conversations.Reports;

/// <param name="Before">The report of that name as it was; null: there was none.</param>
/// <param name="After">As it is now; null: there is still none.</param>
internal sealed record ImportDone(ImportOutcome Outcome, ReportSnapshot? Before, ReportSnapshot? After);
