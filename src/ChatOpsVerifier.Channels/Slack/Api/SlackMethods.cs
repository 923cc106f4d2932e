namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>All methods that this program calls: nothing else may be called, so that the scopes which it needs follow from here.</summary>
internal static class SlackMethods
{
    private static readonly string[] History = ["channels:history", "groups:history", "im:history"];

    public static readonly SlackMethod AuthTest = new("auth.test", []);
    public static readonly SlackMethod ConversationInfo = new("conversations.info", ["channels:read", "groups:read"]);
    public static readonly SlackMethod OpenConversation = new("conversations.open", ["im:write"]);
    public static readonly SlackMethod ReadHistory = new("conversations.history", History);
    public static readonly SlackMethod ReadReplies = new("conversations.replies", History);
    public static readonly SlackMethod PostMessage = new("chat.postMessage", ["chat:write"], IsRepeatable: false, IsPost: true);
    public static readonly SlackMethod PostEphemeral = new("chat.postEphemeral", ["chat:write"], IsRepeatable: false, IsPost: true);
    public static readonly SlackMethod UpdateMessage = new("chat.update", ["chat:write"]);
    public static readonly SlackMethod DeleteMessage = new("chat.delete", ["chat:write"]);
    public static readonly SlackMethod GetPermalink = new("chat.getPermalink", []);
    public static readonly SlackMethod AddPin = new("pins.add", ["pins:write"]);

    // A trigger opens one view: a second call with it is an error, not a second view.
    public static readonly SlackMethod OpenView = new("views.open", [], IsUrgent: true);
    public static readonly SlackMethod PublishView = new("views.publish", []);
    public static readonly SlackMethod GetUser = new("users.info", ["users:read"]);
    public static readonly SlackMethod GetFile = new("files.info", ["files:read"]);
    public static readonly SlackMethod GetUploadUrl = new("files.getUploadURLExternal", ["files:write"]);
    public static readonly SlackMethod CompleteUpload = new("files.completeUploadExternal", ["files:write"], IsRepeatable: false, IsPost: true);

    /// <summary>Called with the app's token, not the bot's.</summary>
    public static readonly SlackMethod OpenSocket = new("apps.connections.open", ["connections:write"], IsUrgent: true);

    /// <summary>Those that are called with the bot's token.</summary>
    public static IReadOnlyList<SlackMethod> OfTheBot { get; } =
    [
        AuthTest, ConversationInfo, OpenConversation, ReadHistory, ReadReplies, PostMessage, PostEphemeral, UpdateMessage, DeleteMessage, GetPermalink, AddPin,
        OpenView, PublishView, GetUser, GetFile, GetUploadUrl, CompleteUpload,
    ];
}
