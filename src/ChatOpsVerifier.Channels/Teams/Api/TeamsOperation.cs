namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>An operation of the connector as this program uses it. Source: the public Bot Connector REST specification.</summary>
/// <param name="Name">"SendToConversation".</param>
/// <param name="IsRepeatable">Called twice, it does no more than called once: a call whose fate is unknown may be made again at once.</param>
/// <param name="IsPost">Puts a new message before people: kept to about one a second in each conversation.</param>
internal sealed record TeamsOperation(string Name, HttpMethod Method, bool IsRepeatable = true, bool IsPost = false)
{
    public static readonly TeamsOperation SendToConversation = new(nameof(SendToConversation), HttpMethod.Post, IsRepeatable: false, IsPost: true);
    public static readonly TeamsOperation ReplyToActivity = new(nameof(ReplyToActivity), HttpMethod.Post, IsRepeatable: false, IsPost: true);
    public static readonly TeamsOperation UpdateActivity = new(nameof(UpdateActivity), HttpMethod.Put);
    public static readonly TeamsOperation DeleteActivity = new(nameof(DeleteActivity), HttpMethod.Delete);

    // A person and a bot have one personal chat, however often it is opened.
    public static readonly TeamsOperation CreateConversation = new(nameof(CreateConversation), HttpMethod.Post);
    public static readonly TeamsOperation GetConversationMember = new(nameof(GetConversationMember), HttpMethod.Get);
}
