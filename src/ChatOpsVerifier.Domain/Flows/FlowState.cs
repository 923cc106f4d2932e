using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>
/// The position of a conversation. Serialised with <see cref="Schema"/> by <see cref="FlowStateJson"/>; a newer program resumes an
/// older state. It holds no fact: those are in the ledger, so losing it costs a question asked twice and nothing else.
/// </summary>
public sealed record FlowState
{
    public const int CurrentSchema = 1;

    public static FlowState New { get; } = new();

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The number of the last utterance; keys only rise, so that a key never names two messages.</summary>
    public int Counter { get; init; }

    public Position Position { get; init; } = new Position.Welcome();

    /// <summary>The one message whose buttons count; null: nothing is asked.</summary>
    public LivePrompt? Prompt { get; init; }

    /// <summary>Evidence at hand for the next answers: what nobody has assigned yet, and what was used last.</summary>
    public ImmutableArray<KeptEvidence> Shelf { get; init; } = [];

    /// <summary>Present texts of edited messages, for anyone who wants to add one as evidence.</summary>
    public ImmutableArray<EditedEvidence> ChangedTexts { get; init; } = [];

    /// <summary>Requirements and conflicts that the operator postponed: they come after everything else.</summary>
    public ImmutableArray<string> Parked { get; init; } = [];

    /// <summary>Findings that were introduced already.</summary>
    public ImmutableArray<string> Introduced { get; init; } = [];
}

/// <param name="Key">Utterance key and prompt id in one.</param>
/// <param name="Message">As said, to say it again without its buttons once it is answered.</param>
/// <param name="IsReminder">A reminder carried it.</param>
/// <param name="IsBrief">Once answered, only its title and what was chosen stay: a chat is read again later.</param>
/// <param name="Ground">What the question rested on when it was asked (<see cref="ChatOpsVerifier.Domain.Flows.Scenes.Step.Ground"/>); null: on nothing that
/// another conversation could change.</param>
public sealed record LivePrompt(string Key, Message Message, bool IsReminder = false, bool IsBrief = false, string? Ground = null)
{
    /// <summary>Who answered or changed it elsewhere, and where; said in the question's place, which then takes no answer. Null: nobody did.</summary>
    public string? Elsewhere { get; init; }
}

/// <summary>What an edited message says now; its bytes lie in the evidence store under the digest.</summary>
/// <param name="EvidenceId">The evidence that was taken from the message as it was.</param>
public sealed record EditedEvidence(string EvidenceId, string Text, string Sha256, EvidenceMessage Message);

/// <param name="Id">"E3".</param>
/// <param name="Label">For a button: "E3 · pasted text (312 characters)".</param>
/// <param name="Text">The first characters of a pasted text, or <see cref="EvidenceExcerpt"/> of a text file, so that the contradiction rule can look at it
/// again; empty for other files.</param>
/// <param name="IsLoose">No answer rests on it yet.</param>
public sealed record KeptEvidence(string Id, string Label, string Text, bool IsLoose);
