using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Checking;

/// <summary>What the last check found, and how the connections are now.</summary>
internal sealed class SlackHealth(SocketLinks links, IOptions<SlackOptions> options) : IChannelHealth
{
    private volatile SlackFindings? _last;

    public string Channel => SlackAddress.Channel;

    public IReadOnlyList<string> Problems => [.. (_last?.Problems ?? []).Concat(Receiving).Select(p => $"Slack: {p}")];

    public void Found(SlackFindings findings) => _last = findings;

    private IEnumerable<string> Receiving => options.Value.AppToken is not null && links.Trouble is { } trouble ? [trouble] : [];
}
