using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>Where people talk. In the web chat each report has a conversation of its own; anywhere else one place speaks of all of them.</summary>
internal static class Place
{
    public static bool IsShared(ConversationRef conversation) => conversation.Channel != WebConversations.Channel;

    /// <summary>Flows number their messages each for itself: where several reports share a place, the report's name keeps their keys apart.</summary>
    public static string KeyOf(ConversationRef conversation, string slug, string key) => IsShared(conversation) ? $"{slug}:{key}" : key;
}
