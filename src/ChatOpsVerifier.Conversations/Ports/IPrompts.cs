using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What is being asked in a place right now: a channel that shows a form in a window of its own reads it from here.</summary>
public interface IPrompts
{
    /// <param name="slug">Null: the report that this place spoke of last.</param>
    /// <returns>Null: nothing is asked.</returns>
    Task<OpenPrompt?> FindAsync(ConversationRef conversation, string? slug, CancellationToken cancellationToken);
}

public sealed record OpenPrompt(string Slug, LivePrompt Prompt);
