using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Checking;

/// <summary>What the last check found.</summary>
internal sealed class TeamsHealth : IChannelHealth
{
    private volatile TeamsFindings? _last;

    public string Channel => TeamsAddress.Channel;

    public IReadOnlyList<string> Problems => [.. (_last?.Problems ?? []).Select(p => $"Teams: {p}")];

    public void Found(TeamsFindings findings) => _last = findings;
}
