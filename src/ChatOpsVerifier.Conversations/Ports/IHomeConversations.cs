using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>
/// A person's own place in one channel: where they are spoken to in private, also before they have said anything themselves. One implementation for each
/// channel.
/// </summary>
public interface IHomeConversations
{
    /// <summary>"web", "slack", "teams".</summary>
    string Channel { get; }

    /// <returns>Null: there is no way to reach that person here.</returns>
    ConversationRef? For(Person person, string slug);
}
