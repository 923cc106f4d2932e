using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>
/// Where the conversation is, in the order in which it happens. Names and fields are a storage format: only ever added to.
/// What a position says and understands is in the step of the same name.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "at")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(Intro), "intro")]
[JsonDerivedType(typeof(Value), "value")]
[JsonDerivedType(typeof(Outcome), "outcome")]
[JsonDerivedType(typeof(Proof), "proof")]
[JsonDerivedType(typeof(Boxes), "boxes")]
[JsonDerivedType(typeof(Summary), "summary")]
[JsonDerivedType(typeof(CouldNotFindOut), "could-not-find-out")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Secret), "secret")]
[JsonDerivedType(typeof(Meant), "meant")]
[JsonDerivedType(typeof(Dispute), "dispute")]
[JsonDerivedType(typeof(Reworded), "reworded")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(Relink), "relink")]
[JsonDerivedType(typeof(LintError), "lint-error")]
[JsonDerivedType(typeof(Reading), "reading")]
[JsonDerivedType(typeof(Review), "review")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(Passed), "passed")]
[JsonDerivedType(typeof(Stopped), "stopped")]
public abstract record Position
{
    private Position()
    {
    }

    /// <summary>How the report was understood; waits for "Use this plan and start".</summary>
    public sealed record Welcome : Position;

    /// <summary>What a finding is about; waits for "Start".</summary>
    public sealed record Intro(string FindingId) : Position;

    /// <summary>What did you find?</summary>
    public sealed record Value(Draft Draft) : Position;

    /// <summary>The words do not say that it is so: which outcome is it?</summary>
    public sealed record Outcome(Draft Draft) : Position;

    /// <summary>What shows it?</summary>
    public sealed record Proof(Draft Draft) : Position;

    /// <summary>Which of these did you do?</summary>
    public sealed record Boxes(Draft Draft) : Position;

    /// <summary>Everything once more; waits for "Confirm".</summary>
    public sealed record Summary(Draft Draft) : Position;

    /// <summary>What did you try? The checks stay unknown.</summary>
    public sealed record CouldNotFindOut(Draft Draft) : Position;

    /// <summary>Which requirement does a paste out of the blue back?</summary>
    public sealed record Assign(ImmutableArray<string> EvidenceIds, Position Resume) : Position;

    /// <summary>What was said held a secret; only its redacted form is here, to be done once the person agrees.</summary>
    /// <param name="StaysInChat">The chat goes on showing what was sent.</param>
    public sealed record Secret(
        [property: JsonPropertyName("deed")] HeldInput Held, ImmutableArray<string> Kinds, Position Resume, bool StaysInChat = true) : Position
    {
        /// <summary>What it answered was gone when it came: it can be kept, and answers nothing.</summary>
        public bool IsAdrift { get; init; }

        /// <summary>Where it was found, without the values; not set: not known.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public ImmutableArray<SecretPlace> Places { get; init; }

        /// <inheritdoc cref="FlowInput.SecretFound.HoldId"/>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? HoldId { get; init; }
    }

    /// <summary>Words that could be the answer, or something to the bot: they wait for a yes.</summary>
    /// <param name="IsNewAnswer">They replace the answer of the draft; false: they are what <paramref name="Resume"/> asks for.</param>
    public sealed record Meant(HeldInput Held, bool IsNewAnswer, Position Resume) : Position;

    /// <summary>Two sides contradict each other.</summary>
    /// <param name="Choice">The answer to keep, or <see cref="KeepNone"/>; null: not chosen yet. The reason comes after it.</param>
    public sealed record Dispute(string ConflictId, string? Choice, Position Resume) : Position
    {
        public const string KeepNone = "none";
    }

    /// <summary>A check's wording changed at a re-import: does its answer still hold?</summary>
    public sealed record Reworded(string CheckId) : Position
    {
        /// <summary>The answer that is asked about; null: not known.</summary>
        public string? Shown { get; init; }
    }

    /// <summary>A settled requirement is opened again.</summary>
    /// <param name="IsWithdrawal">The reason for withdrawing is asked; false: correct or withdraw?</param>
    public sealed record Reopen(string RequirementId, bool IsWithdrawal, Position Resume) : Position
    {
        /// <summary>The answers that are asked about; null: not known.</summary>
        public string? Shown { get; init; }
    }

    /// <summary>A link of the plan is corrected.</summary>
    /// <param name="From">The node whose link changes; null: not chosen yet.</param>
    public sealed record Relink(string? From, Position Resume) : Position;

    /// <summary>An error of the report itself is acknowledged: why?</summary>
    public sealed record LintError(string Name, Position Resume) : Position;

    /// <summary>Is this table, list or item to be verified?</summary>
    /// <param name="Place"><see cref="Reports.UnreadPlace.Id"/>.</param>
    public sealed record Reading(string Place, Position Resume) : Position;

    /// <summary>A second person confirms answers, or objects to them.</summary>
    public sealed record Review(Position Resume) : Position
    {
        /// <summary>The answer that is shown; <c>null</c>: the list of all that wait.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? AnswerId { get; init; }
    }

    /// <summary>Nothing is left to ask first, and yet it is not a PASS.</summary>
    public sealed record Blocked : Position;

    public sealed record Passed : Position;

    /// <summary>The operator said stop.</summary>
    public sealed record Stopped(Position Resume) : Position;
}
