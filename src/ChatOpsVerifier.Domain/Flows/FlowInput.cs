using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>One thing a person did, as the flow sees it: secrets checked, files stored.</summary>
public abstract record FlowInput
{
    private FlowInput()
    {
    }

    /// <summary>The conversation is opened, or the program has something to show again.</summary>
    public sealed record Opened : FlowInput;

    /// <param name="Sha256">Digest of the text's UTF-8 bytes, already in the evidence store; null where it is too short to be anything but a word.</param>
    public sealed record Said(string Text, string? Sha256, ImmutableArray<ReceivedFile> Files) : FlowInput;

    /// <param name="PromptId">The prompt that was answered; not the present one: an old button.</param>
    public sealed record Pressed(string PromptId, string ActionId, string Value, ImmutableDictionary<string, ImmutableArray<string>> Fields, ImmutableArray<ReceivedFile> Files) : FlowInput;

    /// <summary>The text held a secret. Only the redacted text is here; nothing of the original was kept.</summary>
    public sealed record SecretFound(string RedactedText, string RedactedSha256, ImmutableArray<string> Kinds) : FlowInput;

    /// <summary>A reminder is due: say what is pending.</summary>
    public sealed record ReminderDue(string Slot) : FlowInput;
}

/// <summary>An uploaded file that is already in the evidence store.</summary>
public sealed record ReceivedFile(string Name, string MediaType, EvidenceKind Kind, long Bytes, string Sha256);
