namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Where a person is spoken to about a report before they have said anything themselves.</summary>
public interface IHomeConversations
{
    /// <returns>Null: there is no way to reach that person.</returns>
    ConversationRef? For(Person person, string slug);
}
