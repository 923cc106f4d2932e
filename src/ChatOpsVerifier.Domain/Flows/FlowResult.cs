using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>What a step gives: the next state, what is said, what happened, and what the surroundings should do.</summary>
public sealed record FlowResult(
    FlowState Next,
    ImmutableArray<Utterance> Says,
    ImmutableArray<VerificationEvent> Events,
    ImmutableArray<FlowEffect> Effects);

/// <param name="Key">Same key again: the earlier message is replaced in place. "prompt:7", "note:12".</param>
/// <param name="PrivateTo">Shown to this person only; null: to the conversation.</param>
public sealed record Utterance(string Key, Message Message, string? PrivateTo = null);

/// <summary>Things beside the ledger that a step asks for.</summary>
public abstract record FlowEffect
{
    private FlowEffect()
    {
    }

    public sealed record Snooze(DateTimeOffset Until) : FlowEffect;

    public sealed record RemindAt(DateTimeOffset At) : FlowEffect;

    /// <summary>From now on so often, until something else is asked for.</summary>
    /// <param name="Interval">Silence before each reminder, the first after an answer included.</param>
    /// <param name="First">The next one, whatever the silence.</param>
    public sealed record RemindEvery(TimeSpan Interval, DateTimeOffset First) : FlowEffect;

    /// <summary>Back to the configured rhythm.</summary>
    public sealed record RemindAsConfigured : FlowEffect;

    public sealed record PauseReminders : FlowEffect;

    public sealed record ResumeReminders : FlowEffect;

    /// <summary>Send the regenerated file to the person.</summary>
    public sealed record SendReport : FlowEffect;
}
