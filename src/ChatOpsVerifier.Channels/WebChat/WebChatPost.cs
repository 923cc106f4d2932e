using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;

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
    ImmutableArray<IncomingFile> Files);

/// <summary>A button that was pressed, with the inputs of its form.</summary>
public sealed record WebChatPress(string PromptId, string ActionId, string Value, ImmutableDictionary<string, ImmutableArray<string>> Fields);
