using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>An answer in the making. Nothing of it counts before it is confirmed; only its evidence is in the ledger already.</summary>
/// <param name="CheckIds">The checks that it may settle.</param>
public sealed record Draft(string RequirementId, ImmutableArray<string> CheckIds)
{
    /// <summary>How many characters of the evidence's text a draft carries along. The state of a conversation is stored with every turn.</summary>
    public const int MostEvidenceText = 8_000;

    /// <summary>Unknown: not said yet.</summary>
    public Outcome Outcome { get; init; }

    public string Value { get; init; } = "";

    /// <summary>The person chose the outcome, knowing what the text or the evidence says; false: it follows from the words, or from nothing.</summary>
    public bool IsOutcomeChosen { get; init; }

    /// <summary>What was said beside the answer and is recorded with it: a promise is not evidence, and is not lost. Null: nothing.</summary>
    public string? Note { get; init; }

    public string? Deployment { get; init; }

    public ImmutableArray<string> EvidenceIds { get; init; } = [];

    /// <summary>Text of the evidence, for the contradiction rule: its first <see cref="MostEvidenceText"/> characters.</summary>
    public string EvidenceText { get; init; } = "";

    /// <summary>Null: today.</summary>
    public DateOnly? ObservedOn { get; init; }

    /// <summary>Checks that the operator marked.</summary>
    public ImmutableArray<string> Marked { get; init; } = [];

    /// <summary>Conditional checks whose condition did not arise.</summary>
    public ImmutableArray<string> NotArisen { get; init; } = [];

    /// <summary>An explicit correction of a current answer.</summary>
    public bool Supersede { get; init; }

    /// <summary>
    /// The answers that it corrects, as they were when it was begun: what somebody else answers meanwhile is not replaced unseen. Null: not known.
    /// </summary>
    public string? Replaces { get; init; }

    /// <summary>Of the evidence: links that were part of the answer's own sentence.</summary>
    public ImmutableArray<string> InSentence { get; init; } = [];

    /// <summary>Links of a sentence that was withdrawn: they are kept, and back this answer only if somebody chooses them.</summary>
    public ImmutableArray<string> TakenBack { get; init; } = [];

    /// <summary>
    /// To be answered again. What was sent as evidence stays at hand; a link that came in the sentence goes with the sentence, which said what it shows.
    /// </summary>
    public Draft WithoutAnswer() => this with
    {
        Outcome = Outcome.Unknown,
        Value = "",
        IsOutcomeChosen = false,
        EvidenceIds = EvidenceIds.RemoveAll(InSentence.Contains),
        InSentence = [],
        TakenBack = [.. TakenBack.Union(InSentence)],
    };

    /// <summary>The same answer, asked for the boxes that were left open by it.</summary>
    public bool IsFollowUp { get; init; }
}
