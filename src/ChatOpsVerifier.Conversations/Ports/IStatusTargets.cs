namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Where the team reads a report's status; each channel adds its own.</summary>
public interface IStatusTargets
{
    IReadOnlyList<StatusTarget> For(string slug);
}

/// <param name="KeyPrefix">Put in front of message keys where several reports share the conversation; empty where each has its own.</param>
public sealed record StatusTarget(ConversationRef Conversation, string KeyPrefix = "")
{
    /// <summary>Of the living message, of which there is one for each report and is edited in place; becomes a message's key by <see cref="Key"/>.</summary>
    public const string LivingKey = "status";

    public string Key(string key) => KeyPrefix + key;
}
