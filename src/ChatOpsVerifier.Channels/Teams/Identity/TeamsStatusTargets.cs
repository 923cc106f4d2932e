using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Identity;

/// <summary>The team's channel. All reports share it, so each message's key begins with its report.</summary>
internal sealed class TeamsStatusTargets(IOptions<TeamsOptions> options) : IStatusTargets
{
    public IReadOnlyList<StatusTarget> For(string slug) =>
        options.Value.StatusConversation is { Length: > 0 } conversation ? [new StatusTarget(new TeamsAddress(conversation).Conversation, $"{slug}:")] : [];
}
