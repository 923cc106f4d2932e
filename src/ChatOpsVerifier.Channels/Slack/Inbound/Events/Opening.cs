using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Events;

/// <summary>The direct conversation begins, because the person opened it or because the bot does: one turn, done once.</summary>
internal static class Opening
{
    /// <param name="hasReport">Anyone who looked in before there was a report is still greeted when there is one.</param>
    public static Turn TurnOf(string userId, bool hasReport) => new()
    {
        DedupeKeys = DedupeKeys.OfOpening(userId, hasReport),
        Conversation = new SlackAddress(userId).Conversation,
        UserId = userId,
        Identity = TurnIdentity.ChatAccount,
        Content = new TurnContent.Opened(),
    };
}
