using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams;

/// <summary>
/// A place in Teams as a conversation id: "@OBJECT-ID" is the personal chat with that person (whose conversation id Teams makes
/// up only when it is opened), "19:…@thread.v2" a group chat, "19:…@thread.tacv2" a channel, and with ";messageid=…" behind it
/// a thread of that channel, as the Bot Framework itself writes it.
/// </summary>
/// <param name="Target">"@" and a person's id, or a conversation's id.</param>
public sealed record TeamsAddress(string Target)
{
    public const string Channel = "teams";

    private const char Person = '@';

    public bool IsPersonal => Target.StartsWith(Person);

    /// <summary>Microsoft Entra object id, or the account id where a client sends no object id; null: not a personal chat.</summary>
    public string? UserId => IsPersonal ? Target[1..] : null;

    public ConversationRef Conversation => new(Channel, Target);

    public static TeamsAddress OfPerson(string userId) => new($"{Person}{userId}");

    public static TeamsAddress Of(ConversationRef conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new TeamsAddress(conversation.Id);
    }
}
