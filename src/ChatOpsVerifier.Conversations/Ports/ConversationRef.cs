namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Where something is said: a channel's name ("web", "slack", "teams") and that channel's own id of the conversation.</summary>
public sealed record ConversationRef(string Channel, string Id)
{
    public override string ToString() => $"{Channel}:{Id}";
}
