using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification.Deciding;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>What somebody wants. The instant and the person travel in the command; <see cref="Decider.Decide"/> answers with events or a refusal.</summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Person id.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that it was given with; <c>null</c> if none identifies anybody.</summary>
    public ActorAccount? Through { get; init; }

    public sealed record Import(string Slug, Report Report, string SourceSha256) : Command;

    /// <param name="Previous">The report as imported before.</param>
    /// <param name="PreviousPlan">The plan proposed for it; null: the new plan counts as changed, and has to be confirmed again.</param>
    public sealed record Reimport(Report Previous, Report Report, string SourceSha256, LinkPlan? PreviousPlan = null) : Command;

    /// <summary>The stored file is read again because the program's rules changed since. Answers follow <see cref="Check.FormerId"/>.</summary>
    public sealed record Reread : Command;

    /// <param name="Place"><see cref="UnreadPlace.Id"/>.</param>
    /// <param name="StateColumn">Tables read as checks: one-based; <c>null</c>: the one the importer suggests.</param>
    public sealed record ChooseReading(string Place, ReadingMode As, int? StateColumn = null) : Command
    {
        /// <summary>Further places for which the same is decided; <see cref="StateColumn"/> is not theirs.</summary>
        public ImmutableArray<string> Also { get; init; } = [];
    }

    public sealed record ConfirmRewording(string CheckId) : Command;

    public sealed record ConfirmPlan : Command;

    public sealed record CorrectLink(LinkKind Kind, string From, ImmutableArray<string> To) : Command;

    public sealed record AcknowledgeLint(string Name, string Reason) : Command;

    /// <summary>Adds evidence; its id is given by the decision ("E" + count + 1).</summary>
    public sealed record AddEvidence(EvidenceKind Kind, string Sha256, long Bytes, string MediaType, string Name, string? Url, DateOnly ObservedOn) : Command
    {
        /// <summary>Set where somebody else's message is taken.</summary>
        public EvidenceOrigin? Origin { get; init; }

        /// <inheritdoc cref="EvidenceItem.Message"/>
        public EvidenceMessage? Message { get; init; }

        /// <inheritdoc cref="EvidenceItem.NotKept"/>
        public string? NotKept { get; init; }

        /// <summary>Of a text; null: none.</summary>
        public string? Gist { get; init; }
    }

    /// <summary>What looked like secrets in these texts and files is none.</summary>
    public sealed record ClearSecrets(ImmutableArray<SecretClearance> Texts) : Command;

    /// <param name="Reason">May be empty where it is discarded.</param>
    public sealed record RemoveEvidence(string EvidenceId, EvidenceRemoval How, string Reason) : Command;

    /// <summary>A message was edited, deleted or restored in its chat. By the person who did that; "system" where the chat does not tell.</summary>
    /// <param name="MessageId"><see cref="EvidenceMessage.Id"/>.</param>
    /// <param name="IsThere">False: it was deleted.</param>
    /// <param name="WordsSha256">Of the sender's words now; null: it was deleted, or is there again and the chat does not tell what it says.</param>
    /// <param name="Sha256">Of its present text in the evidence store; null: there is none.</param>
    public sealed record NoteMessageChange(string MessageId, bool IsThere, string? WordsSha256, string? Sha256) : Command;

    /// <param name="EvidenceText">Text of the textual evidence, for the contradiction rule; empty where there is none.</param>
    /// <param name="Supersede">True for an explicit correction: a current answer is replaced. False: a different current one opens a conflict.</param>
    public sealed record RecordAnswer(
        string RequirementId,
        ImmutableArray<string> CheckIds,
        Outcome Outcome,
        string Value,
        string? Note,
        string? Deployment,
        ImmutableArray<string> EvidenceIds,
        DateOnly ObservedOn,
        string EvidenceText,
        bool Supersede) : Command
    {
        /// <summary>
        /// The person chose the outcome, knowing what the value says. False: it is not accepted as verified where the value speaks of failure, absence,
        /// waiting, a
        /// plan, doubt or a question.
        /// </summary>
        public bool IsOutcomeChosen { get; init; }

        /// <summary>
        /// The texts of the evidence one by one, and of other evidence for the same requirement, to hold them against each other; empty: only
        /// <see cref="EvidenceText"/> is known.
        /// </summary>
        public ImmutableArray<EvidencePiece> Pieces { get; init; } = [];
    }

    /// <param name="CheckIds">Empty: all checks for which it is current.</param>
    public sealed record WithdrawAnswer(string AnswerId, ImmutableArray<string> CheckIds, string Reason) : Command;

    public sealed record RecordUnknown(string RequirementId, ImmutableArray<string> CheckIds, string Note) : Command;

    public sealed record ReviewAnswer(string AnswerId, string? Note) : Command;

    public sealed record ObjectToAnswer(string AnswerId, string Reason) : Command;

    public sealed record SettleConflict(string ConflictId, string? KeptAnswerId, string Reason) : Command;
}
