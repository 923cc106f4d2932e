using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What is being asked in a place right now: a channel that shows a form in a window of its own reads it from here.</summary>
public interface IPrompts
{
    /// <param name="slug">Null: the report that this place spoke of last.</param>
    /// <returns>Null: nothing is asked.</returns>
    Task<OpenPrompt?> FindAsync(ConversationRef conversation, string? slug, CancellationToken cancellationToken);
}

/// <param name="Slug"><see cref="NoReport"/>: the place itself asks, which report is meant or what a file is.</param>
public sealed record OpenPrompt(string Slug, LivePrompt Prompt)
{
    public const string NoReport = "";
}
