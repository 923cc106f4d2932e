using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>
/// What happened to one report: the ledger's content. Append-only; names and fields are a storage format,
/// so they are only ever added to. Who and when are in the <see cref="LedgerEntry"/> around it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReportImported), "report-imported")]
[JsonDerivedType(typeof(ReportReimported), "report-reimported")]
[JsonDerivedType(typeof(RewordingConfirmed), "rewording-confirmed")]
[JsonDerivedType(typeof(PlanConfirmed), "plan-confirmed")]
[JsonDerivedType(typeof(LinkCorrected), "link-corrected")]
[JsonDerivedType(typeof(LintAcknowledged), "lint-acknowledged")]
[JsonDerivedType(typeof(EvidenceAdded), "evidence-added")]
[JsonDerivedType(typeof(EvidenceRemoved), "evidence-removed")]
[JsonDerivedType(typeof(EvidenceMessageChanged), "evidence-message-changed")]
[JsonDerivedType(typeof(AnswerRecorded), "answer-recorded")]
[JsonDerivedType(typeof(AnswerWithdrawn), "answer-withdrawn")]
[JsonDerivedType(typeof(UnknownRecorded), "unknown-recorded")]
[JsonDerivedType(typeof(AnswerReviewed), "answer-reviewed")]
[JsonDerivedType(typeof(AnswerObjected), "answer-objected")]
[JsonDerivedType(typeof(ConflictOpened), "conflict-opened")]
[JsonDerivedType(typeof(ConflictSettled), "conflict-settled")]
[JsonDerivedType(typeof(ReadingChosen), "reading-chosen")]
[JsonDerivedType(typeof(SecretsCleared), "secrets-cleared")]
public abstract record VerificationEvent
{
    private VerificationEvent()
    {
    }

    /// <summary>
    /// The account of the entry's actor. <c>null</c> in entries of the program itself, of its command line, and from before accounts were recorded: nobody is
    /// identified by them.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActorAccount? Through { get; init; }

    /// <param name="SourceSha256">Lower-case hex digest of the file's bytes.</param>
    /// <param name="Dialect"><see cref="ReportImporter.Dialect"/> of the program that read it; <c>null</c>: the first.</param>
    public sealed record ReportImported(
        string Slug,
        string Title,
        string SourceSha256,
        long SourceBytes,
        int Checks,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Dialect = null) : VerificationEvent;

    /// <summary>
    /// The file was edited and imported again; or, with the digest that it had before, the same file was read again: by a newer
    /// program, or after a <see cref="ReadingChosen"/>. Answers follow <paramref name="Moved"/> and <paramref name="Reworded"/>;
    /// what went is kept in the ledger.
    /// </summary>
    /// <param name="PlanChanged">The proposed links are others than before: the operator has to see and use the plan again.</param>
    public sealed record ReportReimported(
        string SourceSha256,
        long SourceBytes,
        int Checks,
        ImmutableArray<CheckMove> Moved,
        ImmutableArray<CheckMove> Reworded,
        ImmutableArray<string> Added,
        ImmutableArray<string> Removed,
        bool PlanChanged = true,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Dialect = null) : VerificationEvent;

    /// <summary>A person says that the answer still holds for the new wording; until then it is stale.</summary>
    public sealed record RewordingConfirmed(string CheckId) : VerificationEvent;

    /// <summary>The operator has seen the link plan and uses it. Nothing fans out before.</summary>
    public sealed record PlanConfirmed : VerificationEvent;

    /// <param name="To">Empty: settled by itself.</param>
    public sealed record LinkCorrected(LinkKind Kind, string From, ImmutableArray<string> To) : VerificationEvent;

    /// <param name="Name"><see cref="LintIssue.Name"/>.</param>
    public sealed record LintAcknowledged(string Name, [FreeText] string Reason) : VerificationEvent;

    public sealed record EvidenceAdded(EvidenceItem Evidence) : VerificationEvent;

    /// <summary>Evidence was taken out: its bytes and texts are deleted, and what rested on it is Unknown again.</summary>
    /// <param name="Sha256">What it was; the digest stays.</param>
    /// <param name="AnswerIds">Every answer that named it, current or not; their texts are deleted, too. Empty where it backed nothing.</param>
    /// <param name="Texts">Digests of the salted texts that were deleted with it.</param>
    public sealed record EvidenceRemoved(
        string EvidenceId,
        EvidenceRemoval How,
        string Sha256,
        [FreeText] string Reason,
        ImmutableArray<string> AnswerIds,
        ImmutableArray<string> Texts) : VerificationEvent;

    /// <summary>A message that evidence was taken from was edited, deleted or restored in its chat. The evidence stays what was kept.</summary>
    /// <param name="WordsSha256">As <see cref="EvidenceMessage.Sha256"/>, of the message as it is now; null: it is gone.</param>
    /// <param name="Sha256">Digest of its present text in the evidence store; null: it is gone, or its text was not accepted.</param>
    public sealed record EvidenceMessageChanged(
        ImmutableArray<string> EvidenceIds, MessageChange Change, string? WordsSha256, string? Sha256) : VerificationEvent;

    /// <param name="AnswerId">"A1", "A2" … in ledger order within the report.</param>
    /// <param name="CheckIds">The checks that this answer settles; never empty.</param>
    /// <param name="Outcome">Verified, NotAvailable or Refuted.</param>
    /// <param name="Value">What was found: "Daily", "30 days".</param>
    /// <param name="Deployment">Which deployment was looked at, where the report names several.</param>
    /// <param name="EvidenceIds">Never empty.</param>
    /// <param name="Supersedes">Answers that this one replaces for its checks (an explicit correction).</param>
    public sealed record AnswerRecorded(
        string AnswerId,
        string RequirementId,
        ImmutableArray<string> CheckIds,
        Outcome Outcome,
        [FreeText] string Value,
        [FreeText] string? Note,
        [FreeText] string? Deployment,
        ImmutableArray<string> EvidenceIds,
        DateOnly ObservedOn,
        Attestation Attestation,
        ImmutableArray<string> Supersedes) : VerificationEvent;

    /// <param name="CheckIds">The checks for which it is withdrawn.</param>
    public sealed record AnswerWithdrawn(string AnswerId, ImmutableArray<string> CheckIds, [FreeText] string Reason) : VerificationEvent;

    /// <summary>Somebody looked and could not find out. The checks stay Unknown.</summary>
    public sealed record UnknownRecorded(string RequirementId, ImmutableArray<string> CheckIds, [FreeText] string Note) : VerificationEvent;

    public sealed record AnswerReviewed(string AnswerId, [FreeText] string? Note) : VerificationEvent;

    /// <summary>A reviewer objects. That is a conflict over the answer's checks, which the operator has to settle; the answer is not lost.</summary>
    /// <param name="ConflictId">Counted with the other conflicts: "X1", "X2" …</param>
    /// <param name="CheckIds">The checks for which the answer was current.</param>
    public sealed record AnswerObjected(string AnswerId, string ConflictId, ImmutableArray<string> CheckIds, [FreeText] string Reason) : VerificationEvent;

    /// <param name="ConflictId">"X1", "X2" …</param>
    /// <param name="AnswerIds">One answer (against its own evidence) or two.</param>
    /// <param name="Description">Both sides in words: the operator said "30 days", E3 says "7 days".</param>
    public sealed record ConflictOpened(
        string ConflictId, ImmutableArray<string> CheckIds, ImmutableArray<string> AnswerIds, [FreeText] string Description) : VerificationEvent;

    /// <param name="KeptAnswerId">The current answer; null: none does, the checks are Unknown again.</param>
    public sealed record ConflictSettled(string ConflictId, string? KeptAnswerId, [FreeText] string Reason) : VerificationEvent;

    /// <summary>A person decided what a table, list or item is that the dialect alone does not read. The last one for a place counts.</summary>
    /// <param name="Place"><see cref="UnreadPlace.Id"/>.</param>
    /// <param name="Title">What people recognise it by, as it was when they decided.</param>
    /// <param name="StateColumn">One-based; <c>null</c>: the one the importer suggests.</param>
    public sealed record ReadingChosen(
        string Place,
        ReadingMode As,
        string Title,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? StateColumn = null) : VerificationEvent;

    /// <summary>The sender of a text or file says that what looked like a secret in it is not one, so it was kept as it is.</summary>
    /// <param name="Texts">Never empty.</param>
    public sealed record SecretsCleared(ImmutableArray<SecretClearance> Texts) : VerificationEvent;
}

/// <summary>A check's id before and after a re-import.</summary>
public sealed record CheckMove(string From, string To);
