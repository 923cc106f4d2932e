using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Identity;

/// <summary>The team's channel. All reports share it, so each message's key begins with its report.</summary>
internal sealed class SlackStatusTargets(IOptions<SlackOptions> options) : IStatusTargets
{
    public IReadOnlyList<StatusTarget> For(string slug) =>
        options.Value.StatusChannel is { Length: > 0 } channel ? [new StatusTarget(new SlackAddress(channel).Conversation, $"{slug}:")] : [];
}
