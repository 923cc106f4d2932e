using ChatOpsVerifier.Channels.Shared.Publishing;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// What this process knows of its deliveries. The connector has no way to ask what is in a conversation, so this is all there
/// is: a process that dies between sending a card and writing that down sends it once more. An edit can be repeated without harm.
/// </summary>
internal sealed class TeamsSendings : Sendings<TeamsSending>;
