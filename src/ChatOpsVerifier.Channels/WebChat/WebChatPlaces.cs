using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>The web chat's conversations: one per report and person, and one per report for the team.</summary>
public static class WebChatPlaces
{
    public const string Channel = "web";

    private const string TeamUser = "team";

    public static ConversationRef PersonalOf(string slug, string userId) => new(Channel, $"{slug}/{userId}");

    public static ConversationRef TeamOf(string slug) => PersonalOf(slug, TeamUser);

    public static string TopicOf(ConversationRef conversation) => $"conversation:{conversation}";
}
