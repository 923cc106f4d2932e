using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>What a step gives: the next state, what is said, what happened, and what the surroundings should do.</summary>
public sealed record FlowResult(
    FlowState Next,
    ImmutableArray<Utterance> Says,
    ImmutableArray<VerificationEvent> Events,
    ImmutableArray<FlowEffect> Effects)
{
    /// <summary>The person may not do what was asked; nothing was done.</summary>
    public bool IsRefused { get; init; }
}

/// <param name="Key">Same key again: the earlier message is replaced in place. "prompt:7", "note:12".</param>
/// <param name="PrivateTo">Shown to this person only; null: to the conversation.</param>
public sealed record Utterance(string Key, Message Message, string? PrivateTo = null);

/// <summary>Things beside the ledger that a step asks for.</summary>
public abstract record FlowEffect
{
    private FlowEffect()
    {
    }

    /// <param name="Counts">False: it moves the reminder to no later instant, or was asked for already, so that it costs no snooze.</param>
    public sealed record Snooze(DateTimeOffset Until, bool Counts = true) : FlowEffect;

    /// <param name="PutsOff">It is later than what was planned, so that it counts as a snooze.</param>
    public sealed record RemindAt(DateTimeOffset At, bool PutsOff = false) : FlowEffect;

    /// <summary>From now on so often, until something else is asked for.</summary>
    /// <param name="First">The next one, as it was said.</param>
    public sealed record RemindEvery(Rhythm Rhythm, DateTimeOffset First) : FlowEffect;

    /// <summary>Something else about the policy was asked for.</summary>
    /// <param name="Value">Holds the field; null there: as configured again.</param>
    public sealed record ChangePolicy(PolicyField Field, PolicyLayer Value) : FlowEffect;

    /// <summary>Back to the configured rhythm.</summary>
    public sealed record RemindAsConfigured : FlowEffect;

    public sealed record PauseReminders : FlowEffect;

    public sealed record ResumeReminders : FlowEffect;

    /// <summary>The person is on it. That is not done: reminders resume if nothing follows.</summary>
    public sealed record Acknowledge : FlowEffect;

    /// <summary>Ask another operator to answer something.</summary>
    /// <param name="What">"2.2 Backup Frequency".</param>
    /// <param name="StartWith">Handle of the requirement to begin with.</param>
    public sealed record HandOver(string PersonId, string What, string StartWith) : FlowEffect;

    /// <summary>Show a piece of evidence to the person: its text, or its file.</summary>
    public sealed record SendEvidence(string EvidenceId) : FlowEffect;

    /// <summary>Send the regenerated file to the person.</summary>
    public sealed record SendReport : FlowEffect;
}
