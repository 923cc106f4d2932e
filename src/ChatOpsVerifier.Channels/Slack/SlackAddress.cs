using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack;

/// <summary>
/// A place in Slack as a conversation id: "U012" is the direct conversation with that user (whose channel id Slack makes up
/// only when it is opened), "C012" a channel, "C012/1700000000.000100" a thread in it.
/// </summary>
/// <param name="Target">A user id (U…, W…) or a channel id (C…, G…).</param>
/// <param name="ThreadTs">Timestamp of the thread's first message; null: not in a thread.</param>
public sealed record SlackAddress(string Target, string? ThreadTs = null)
{
    public const string Channel = "slack";

    public bool IsDirect => Target.StartsWith('U') || Target.StartsWith('W');

    public ConversationRef Conversation => new(Channel, ThreadTs is null ? Target : $"{Target}/{ThreadTs}");

    public static SlackAddress Of(ConversationRef conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var parts = conversation.Id.Split('/', 2);
        return new SlackAddress(parts[0], parts.Length == 2 ? parts[1] : null);
    }
}
