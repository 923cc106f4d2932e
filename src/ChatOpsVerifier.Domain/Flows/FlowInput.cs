using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>One thing a person did, as the flow sees it: secrets checked, files stored.</summary>
public abstract record FlowInput
{
    private FlowInput()
    {
    }

    /// <summary>Files that came along and were not accepted; nothing of them was kept. The flow says why.</summary>
    public ImmutableArray<RefusedFile> Refused { get; init; } = [];

    /// <summary>The message that this was said or sent with; null: it was pressed, or the chat's messages do not change.</summary>
    public EvidenceMessage? Message { get; init; }

    /// <inheritdoc cref="EvidenceItem.NotKept"/>
    public string? NotKept { get; init; }

    /// <summary>The conversation is opened, or the program has something to show again.</summary>
    public sealed record Opened : FlowInput;

    /// <param name="Sha256">Digest of the text's UTF-8 bytes, which the caller stores if an event takes it; null where it is too short to be anything but a
    /// word. So it does with each of its <see cref="LinkFinder"/>, under a digest of its own.</param>
    public sealed record Said(string Text, string? Sha256, ImmutableArray<ReceivedFile> Files) : FlowInput
    {
        /// <summary>What the words are; null: nobody read them yet.</summary>
        [JsonIgnore]
        public LineReading? Line { get; init; }

        /// <summary>An evidence pack came along, which was checked, and no file that was taken.</summary>
        [JsonIgnore]
        public bool HasPack => Files.IsDefaultOrEmpty && !Refused.IsDefaultOrEmpty && Refused.Any(f => f.Pack is not null);
    }

    /// <summary>A message that somebody wrote elsewhere, taken as evidence for a requirement.</summary>
    /// <param name="RequirementId">Its id or handle.</param>
    /// <param name="Text">What was written; empty: only files were sent.</param>
    /// <param name="Sha256">As with <see cref="Said"/>.</param>
    public sealed record Attached(string RequirementId, string Text, string? Sha256, ImmutableArray<ReceivedFile> Files, EvidenceOrigin Origin) : FlowInput;

    /// <param name="PromptId">The prompt that was answered; not the present one: an old button.</param>
    /// <param name="Fields">By <see cref="FieldNames"/>, trimmed; the caller stores the UTF-8 text of <see cref="FieldNames.Evidence"/> if an event takes its
    /// digest.</param>
    public sealed record Pressed(
        string PromptId,
        string ActionId,
        string Value,
        ImmutableDictionary<string, ImmutableArray<string>> Fields,
        ImmutableArray<ReceivedFile> Files) : FlowInput;

    /// <summary>The text held a secret. Only the redacted text is here; nothing of the original was kept.</summary>
    public sealed record SecretFound(string RedactedText, string RedactedSha256, ImmutableArray<string> Kinds) : FlowInput
    {
        /// <summary>The same turn with every secret replaced: what goes on once the person agrees to the redaction.</summary>
        public FlowInput? Redacted { get; init; }

        /// <summary>Whether the chat goes on showing what the person sent; false: the channel took the secret out of its record.</summary>
        public bool StaysInChat { get; init; } = true;

        /// <summary>Where it was found, without the values; empty: not known.</summary>
        public ImmutableArray<SecretPlace> Places { get; init; } = [];

        /// <summary>
        /// Under which the original is held in memory for a while, so that the person can say that it is not a secret; <c>null</c>: it is not held.
        /// </summary>
        public string? HoldId { get; init; }
    }

    /// <summary>The sender says that what was found in an earlier input is not a secret: here is that input as it was.</summary>
    /// <param name="HoldId">As in <see cref="SecretFound.HoldId"/>.</param>
    /// <param name="Input">The original, or only its files if nothing else of it was held back.</param>
    /// <param name="Texts">What was cleared, for the ledger; never empty.</param>
    public sealed record Cleared(string HoldId, FlowInput Input, ImmutableArray<SecretClearance> Texts) : FlowInput;

    /// <summary>Somebody says that something is not a secret, and the original is not at hand.</summary>
    /// <param name="Why">Complete sentences: why not, and what to do.</param>
    public sealed record NotCleared(string Why) : FlowInput;

    /// <summary>A reminder is due: say what is pending.</summary>
    /// <param name="Why">One plain sentence, "No answer for 4 hours."; null: only what is open is said.</param>
    public sealed record ReminderDue(string Slot, string? Why = null) : FlowInput
    {
        /// <summary>The instant that the slot names, to tell it in the person's zone; null: the slot is shown as it is.</summary>
        public DateTimeOffset? PlannedAt { get; init; }

        /// <summary>The requirement to begin with; null: what the conversation asks now. What was begun is never put aside for it.</summary>
        public string? StartWith { get; init; }

        /// <summary>Why it does not begin with the smallest step, a sentence; null: it does.</summary>
        public string? WhyAnother { get; init; }

        /// <summary>How long the next step and all of them are likely to take, a sentence; null: nobody can say.</summary>
        public string? Likely { get; init; }

        /// <summary>What has been open longest, a sentence; null: nothing stands out.</summary>
        public string? Oldest { get; init; }

        /// <summary>The person's other reports in which something is pending.</summary>
        public ImmutableArray<PendingReport> Others { get; init; } = [];
    }

    /// <summary>A newer reminder is elsewhere: the one that is here, if any, loses its question.</summary>
    public sealed record ReminderReplaced : FlowInput;

    /// <summary>Messages that evidence was taken from were edited, deleted or restored; the ledger says so already.</summary>
    /// <param name="Where">Of the chat, for people: "Slack".</param>
    /// <param name="Kept">Evidence id → its text; not in here: it is not text.</param>
    /// <param name="Present">The message's text now; empty: it is gone, or could not be taken.</param>
    /// <param name="Sha256">Of <paramref name="Present"/> in the evidence store; null: there is none.</param>
    public sealed record MessageChanged(
        ImmutableArray<VerificationEvent.EvidenceMessageChanged> Changes,
        string Where,
        ImmutableDictionary<string, string> Kept,
        string Present,
        string? Sha256) : FlowInput
    {
        /// <summary>Why its present text was not accepted; null: it was, or there is none.</summary>
        public string? Problem { get; init; }
    }

    /// <summary>The report was worked in another place: what is asked here may have been answered there.</summary>
    /// <param name="Outcome">Who did it and where, in one sentence: "Olga answered or changed this in Slack."</param>
    public sealed record WorkedElsewhere(string Outcome) : FlowInput;
}

/// <summary>An uploaded file. The caller stores it if an event or the next state refers to it.</summary>
public sealed record ReceivedFile(string Name, string MediaType, EvidenceKind Kind, long Bytes, string Sha256)
{
    /// <summary>What a text file says, as far as it is compared with answers (<see cref="EvidenceExcerpt"/>); <c>null</c>: it is not text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}

/// <param name="Reason">What was found and what is accepted.</param>
public sealed record RefusedFile(string Name, string Reason)
{
    /// <summary>As in <see cref="FlowInput.SecretFound.HoldId"/>; <c>null</c>: it was refused for another reason, or is not held.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HoldId { get; init; }

    /// <summary>Set if it is an evidence pack, which is checked and never kept; <c>null</c>: it is another file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PackVerdict? Pack { get; init; }
}

/// <summary>What a check of an evidence pack came to that somebody sent.</summary>
/// <param name="Lines">Complete sentences: what is wrong with it, or what was found and what could not be known. Never empty.</param>
public sealed record PackVerdict(bool IsIntact, ImmutableArray<string> Lines);

/// <summary>Another report in a reminder.</summary>
/// <param name="Next">Its smallest step.</param>
/// <param name="Url">Where its conversation is; null: here, so that a button leads to it.</param>
public sealed record PendingReport(string Slug, string Title, int Open, int Checks, string Next, string? Url);
