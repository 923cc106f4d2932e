using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Labels;

/// <summary>One ledger event as a line of the timeline.</summary>
internal static class EventLabels
{
    private const int LongestValue = 80;

    public static (string Icon, string Words) Of(VerificationEvent happened, Assessment assessment) => happened switch
    {
        VerificationEvent.ReportImported e => ("file", $"Imported with {Counted.Of(e.Checks, "check")}"),
        VerificationEvent.ReadingChosen e =>
            (
                "info",
                $"Decided on \"{Short(e.Title)}\": "
                    + $"{(e.As == ReadingMode.Checks ? "its rows are checks" : "not checks")}"
                    + $"{(e.StateColumn is { } column ? $", state column {column}" : "")}"),
        VerificationEvent.ReportReimported e => ("file", $"Imported again: {e.Added.Length} new, {e.Removed.Length} gone, {e.Reworded.Length} reworded"),
        VerificationEvent.RewordingConfirmed e => ("verified", $"New wording confirmed for {Check(e.CheckId, assessment)}"),
        VerificationEvent.PlanConfirmed => ("link", "Link plan confirmed"),
        VerificationEvent.LinkCorrected e =>
            ("link", $"Link corrected: {Node(e.From, assessment)} to {(e.To.IsEmpty ? "nothing" : string.Join(", ", e.To.Select(t => Node(t, assessment))))}"),
        VerificationEvent.LintAcknowledged e => ("info", $"Acknowledged {e.Name}: {Short(e.Reason)}"),
        VerificationEvent.EvidenceAdded e =>
            ("attach", $"Evidence {e.Evidence.Id}: {Short(e.Evidence.Name)}{(e.Evidence.Origin is { } from ? $", written by {Short(from.AuthorName)}" : "")}"),
        VerificationEvent.EvidenceMessageChanged e =>
            ("info", $"{string.Join(", ", e.EvidenceIds)}: the message was {e.Change.ToString().ToLowerInvariant()} in the chat; the kept text stays"),
        VerificationEvent.AnswerRecorded e =>
            (
                e.Outcome.Key(),
                $"{Node(e.RequirementId, assessment)} {e.Outcome.Word().ToLowerInvariant()}: {Short(e.Value)} ({Counted.Of(e.CheckIds.Length, "check")})"),
        VerificationEvent.AnswerWithdrawn e => ("unknown", $"{e.AnswerId} withdrawn: {Short(e.Reason)}"),
        VerificationEvent.UnknownRecorded e => ("unknown", $"{Node(e.RequirementId, assessment)}: could not find out"),
        VerificationEvent.EvidenceRemoved e =>
            ("info", $"{e.EvidenceId} {(e.How == EvidenceRemoval.Discarded ? "discarded" : "redacted")}{(e.Reason.Length == 0 ? "" : $": {Short(e.Reason)}")}"),
        VerificationEvent.SecretsCleared e =>
            (
                "info",
                $"Not a secret, says the sender: {Short(string.Join(", ", e.Texts.SelectMany(t => t.Found).Select(f => $"{f.Rule} in line {f.Line:N0}")))}"),
        VerificationEvent.AnswerReviewed e =>
            ActorAccount.Identifies(e.Through) ? ("verified", $"{e.AnswerId} reviewed") : ("info", $"{e.AnswerId}: acted as reviewer without an identity"),
        VerificationEvent.AnswerObjected e => ("conflict", $"Objection to {e.AnswerId} ({e.ConflictId}): {Short(e.Reason)}"),
        VerificationEvent.ConflictOpened e => ("conflict", $"Conflict {e.ConflictId}: {Short(e.Description)}"),
        VerificationEvent.ConflictSettled e =>
            ("verified", $"Conflict {e.ConflictId} settled: {(e.KeptAnswerId is null ? "no answer is kept" : e.KeptAnswerId + " is kept")}"),
        _ => ("info", happened.GetType().Name),
    };

    private static string Node(string id, Assessment assessment) =>
        assessment.Report.Requirements.FirstOrDefault(r => r.Id == id)?.Handle
        ?? assessment.Report.Findings.FirstOrDefault(f => f.Id == id) switch
        {
            { } finding => $"finding {finding.Handle}",
            null => assessment.Checks.ContainsKey(id) ? Check(id, assessment) : id.Replace(':', ' '),
        };

    private static string Check(string id, Assessment assessment) =>
        assessment.Checks.GetValueOrDefault(id)?.Check.Handle ?? "a check that is gone";

    private static string Short(string text) => Shorten.To(text.ReplaceLineEndings(" "), LongestValue + 1);
}
