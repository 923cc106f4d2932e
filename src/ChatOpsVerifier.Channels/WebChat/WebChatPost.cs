using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>A form as the page received it.</summary>
/// <param name="TurnId">The form's one-time id: posting the same form twice is one turn.</param>
/// <param name="Prompt">Null: free text from the composer.</param>
public sealed record WebChatPost(
    string Slug,
    ConversationRef Conversation,
    Person Person,
    string TurnId,
    string? Body,
    WebChatPress? Prompt,
    ImmutableArray<IncomingFile> Files)
{
    /// <summary>How the page knows that it is this person; the default is that it does not.</summary>
    public TurnIdentity Identity { get; init; }

    /// <summary>What their session or key may be used for; the default is all that the person may.</summary>
    public AccessScopes Scopes { get; init; } = AccessScopeNames.Everything;
}

/// <summary>A button that was pressed, with the inputs of its form.</summary>
public sealed record WebChatPress(string PromptId, string ActionId, string Value, ImmutableDictionary<string, ImmutableArray<string>> Fields);
