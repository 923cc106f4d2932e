using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Identity;

/// <summary>The personal chat with each person who has a Teams account; one for all reports.</summary>
internal sealed class TeamsHomeConversations : IHomeConversations
{
    public string Channel => TeamsAddress.Channel;

    public ConversationRef? For(Person person, string slug)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Addresses.TryGetValue(TeamsAddress.Channel, out var userId) ? TeamsAddress.OfPerson(userId).Conversation : null;
    }
}
