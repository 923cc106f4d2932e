namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>What the connector must be told to reach a conversation: the activity specification's conversation reference.</summary>
/// <param name="ServiceUrl">Base of the connector for this conversation, from the activity that was seen.</param>
/// <param name="ConversationId">The connector's own id, with ";messageid=…" where it is a thread.</param>
/// <param name="BotId">The bot's account in this conversation, "28:…".</param>
/// <param name="TenantId">Null: the client sent none.</param>
/// <param name="ChannelId">"msteams"; emulators say otherwise.</param>
public sealed record TeamsReference(Uri ServiceUrl, string ConversationId, string? BotId, string? TenantId, string ChannelId = "msteams");
