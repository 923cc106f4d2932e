namespace ChatOpsVerifier.Domain.Flows;

/// <summary>
/// Every action that a message of the flow can ask for: what a channel sends back when a button is pressed or a form is submitted.
/// A channel carries the id, the value and the fields unread. Ids are a storage format: messages with them are in chats for years.
/// </summary>
public static class ActionIds
{
    /// <summary>Uses the proposed link plan and begins. No value.</summary>
    public const string UsePlan = "plan.use";

    /// <summary>Opens the correction of a link. Value: a node id, or nothing.</summary>
    public const string ChangeLink = "plan.change";

    /// <summary>Form: <see cref="FieldNames.From"/>.</summary>
    public const string PickLink = "plan.pick";

    /// <summary>Form: <see cref="FieldNames.To"/>.</summary>
    public const string SetLink = "plan.set";

    /// <summary>Begins a finding. No value.</summary>
    public const string StartFinding = "finding.start";

    /// <summary>Puts a finding off. No value.</summary>
    public const string LaterFinding = "finding.later";

    /// <summary>Shows how to look; changes nothing. Value: a requirement or finding id.</summary>
    public const string ShowSteps = "steps.show";

    /// <summary>Works a requirement now. Value: requirement id.</summary>
    public const string WorkOn = "work.on";

    /// <summary>One of the answers that the report suggests. Value: the answer.</summary>
    public const string QuickAnswer = "value.quick";

    /// <summary>It is as the boxes say. No value.</summary>
    public const string ItIsSo = "value.so";

    public const string NotOffered = "value.not-offered";

    public const string ItIsNotSo = "value.not-so";

    public const string CouldNotFindOut = "value.unknown";

    /// <summary>
    /// Form: <see cref="FieldNames.Evidence"/>, <see cref="FieldNames.File"/>, <see cref="FieldNames.ObservedOn"/>, <see cref="FieldNames.Deployment"/>.
    /// </summary>
    public const string GiveEvidence = "evidence.give";

    /// <summary>Uses evidence that is there already. Value: its id.</summary>
    public const string UseEvidence = "evidence.use";

    /// <summary>Form: <see cref="FieldNames.Boxes"/>, <see cref="FieldNames.NotArisen"/>, <see cref="FieldNames.Deployment"/>.</summary>
    public const string MarkBoxes = "boxes.mark";

    /// <summary>None of the boxes; the answer is not recorded. No value.</summary>
    public const string NoBoxes = "boxes.none";

    /// <summary>The open boxes need an answer of their own. No value.</summary>
    public const string OtherAnswer = "boxes.other";

    /// <summary>Records the answer. No value.</summary>
    public const string Confirm = "summary.confirm";

    public const string ChangeValue = "summary.change-value";

    public const string ChangeEvidence = "summary.change-evidence";

    public const string ChangeBoxes = "summary.change-boxes";

    /// <summary>A ready-made note for "could not find out". Value: the note.</summary>
    public const string QuickNote = "unknown.quick";

    /// <summary>Form: <see cref="FieldNames.Note"/>.</summary>
    public const string GiveNote = "unknown.note";

    /// <summary>Value: requirement id that the evidence backs.</summary>
    public const string AssignTo = "assign.to";

    /// <summary>Keeps the evidence for a later answer. No value.</summary>
    public const string KeepForLater = "assign.keep";

    /// <summary>The words that were asked about are what the question asks for. No value.</summary>
    public const string UseAsMeant = "meant.use";

    public const string UseRedacted = "secret.use";

    public const string DiscardSecret = "secret.discard";

    /// <summary>What was found is not a secret. Value: the id under which the original is held (<see cref="FlowInput.SecretFound.HoldId"/>).</summary>
    public const string NotASecret = "secret.not";

    /// <summary>Value: the id of the answer to keep, or <see cref="Position.Dispute.KeepNone"/>.</summary>
    public const string KeepAnswer = "conflict.keep";

    /// <summary>Form: <see cref="FieldNames.Reason"/>.</summary>
    public const string GiveReason = "reason.give";

    /// <summary>The answer holds for the new wording, too. No value.</summary>
    public const string StillHolds = "reworded.holds";

    /// <summary>Asks the question again; the current answer is replaced on confirmation. No value.</summary>
    public const string CorrectAnswer = "reopen.correct";

    /// <summary>The answer is no longer current. No value; the reason is asked.</summary>
    public const string WithdrawAnswer = "reopen.withdraw";

    /// <summary>Leaves a side question without doing anything. No value.</summary>
    public const string Leave = "side.leave";

    /// <summary>Value: the name of a lint error, "duplicate-id:12"; the reason is asked.</summary>
    public const string AcknowledgeLint = "lint.acknowledge";

    /// <summary>The place that is asked about holds checks. Form, for a table: <see cref="FieldNames.StateColumn"/>; else no value.</summary>
    public const string ReadAsChecks = "reading.checks";

    /// <summary>Nothing in the place that is asked about is to be verified. No value.</summary>
    public const string NotChecks = "reading.not";

    /// <summary>As <see cref="ReadAsChecks"/>, for all undecided items that look like the one that is asked about. No value.</summary>
    public const string AllAreChecks = "reading.checks-all";

    /// <summary>As <see cref="NotChecks"/>, for all undecided items that look like the one that is asked about. No value.</summary>
    public const string NoneIsACheck = "reading.not-all";

    /// <summary>Form: <see cref="FieldNames.Answers"/>, <see cref="FieldNames.Note"/>.</summary>
    public const string ReviewAnswers = "review.confirm";

    /// <summary>Shows one answer to its reviewer. Value: its id.</summary>
    public const string ReviewAnswer = "review.open";

    /// <summary>The reviewer confirms the answer that is shown. Value: its id.</summary>
    public const string AcceptAnswer = "review.accept";

    /// <summary>Form: <see cref="FieldNames.Reason"/>. The reviewer objects to the answer that is shown.</summary>
    public const string ObjectToAnswer = "review.object";

    /// <summary>Back to all answers that wait for a review. No value.</summary>
    public const string ReviewList = "review.list";

    /// <summary>From here on, this place speaks of that report; its present question is asked again. Never too old. Value: the report's name.</summary>
    public const string UseReport = "place.use";

    /// <summary>Says words about that report. Never too old. Value: the report's name, a space, and the words: "backup snooze tomorrow".</summary>
    public const string SayOf = "place.say";

    /// <summary>The file is a report to be answered. Value: the name it is to have.</summary>
    public const string ImportFile = "place.import";

    /// <summary>The file is evidence for the present report. No value.</summary>
    public const string FileIsEvidence = "place.evidence";

    /// <summary>The file is neither. No value.</summary>
    public const string LeaveFile = "place.leave";

    /// <summary>Actions that belong to the place and not to a report's conversation.</summary>
    public const string PlacePrefix = "place.";

    /// <summary>A command as a button: this and the command's word, "cmd.status". Value: the command's argument.</summary>
    public const string CommandPrefix = "cmd.";
}
