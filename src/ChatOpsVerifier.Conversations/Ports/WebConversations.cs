using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The web chat's conversations: one of each person, and one of the team, for every report.</summary>
public sealed class WebConversations : IStatusTargets, IHomeConversations
{
    public const string Channel = "web";

    string IHomeConversations.Channel => Channel;

    public static ConversationRef Team(string slug) => new(Channel, $"{slug}/team");

    public static ConversationRef Of(string userId, string slug) => new(Channel, $"{slug}/{userId}");

    public IReadOnlyList<StatusTarget> For(string slug) => [new StatusTarget(Team(slug))];

    public ConversationRef? For(Person person, string slug) =>
        person.Addresses.TryGetValue(Channel, out var userId) ? Of(userId, slug) : null;
}
