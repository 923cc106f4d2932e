using System.Collections.Immutable;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Takes news of messages that were edited, deleted or restored. What is not evidence of any report is nobody's news.</summary>
public interface IMessageChanges
{
    /// <summary>Returns once it is committed. The same news again, and an edit that changes no word, have no effect.</summary>
    Task HandleAsync(ChangedMessage changed, CancellationToken cancellationToken);
}

/// <param name="DedupeKeys">Every name under which the provider may deliver the same news again. Never empty.</param>
/// <param name="Channel">"slack", "teams".</param>
/// <param name="Source">The message, with the digest of its words as they are now.</param>
/// <param name="Text">All that the message shows now, as it would be kept; null: it was deleted.</param>
/// <param name="EditorId">The channel's own id of who did it; null: the provider does not tell.</param>
public sealed record ChangedMessage(ImmutableArray<string> DedupeKeys, string Channel, MessageSource Source, string? Text, string? EditorId);
