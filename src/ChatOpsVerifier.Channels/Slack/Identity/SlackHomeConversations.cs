using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Identity;

/// <summary>The direct conversation with each person who has a Slack account; one for all reports.</summary>
internal sealed class SlackHomeConversations : IHomeConversations
{
    public string Channel => SlackAddress.Channel;

    public ConversationRef? For(Person person, string slug)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Addresses.TryGetValue(SlackAddress.Channel, out var userId) ? new SlackAddress(userId).Conversation : null;
    }
}
