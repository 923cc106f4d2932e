namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Where the team reads a report's status; each channel adds its own.</summary>
public interface IStatusTargets
{
    IReadOnlyList<StatusTarget> For(string slug);
}

/// <param name="KeyPrefix">Put in front of message keys where several reports share the conversation; empty where each has its own.</param>
public sealed record StatusTarget(ConversationRef Conversation, string KeyPrefix = "")
{
    public string Key(string key) => KeyPrefix + key;
}
