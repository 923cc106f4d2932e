using ChatOpsVerifier.Channels.Shared.Publishing;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// What this process knows of its deliveries and of the places where it posts. In a place where it has not posted yet, or where the
/// last post's fate is unknown, only the place itself can tell what is there.
/// </summary>
internal sealed class SendingLog : Sendings<Sending>
{
    private readonly Lock _gate = new();
    private readonly HashSet<(string ChannelId, string? ThreadTs)> _certain = [];

    public bool IsCertain(string channelId, string? threadTs)
    {
        lock (_gate)
        {
            return _certain.Contains((channelId, threadTs));
        }
    }

    public void Mark(string channelId, string? threadTs, bool isCertain)
    {
        lock (_gate)
        {
            _ = isCertain ? _certain.Add((channelId, threadTs)) : _certain.Remove((channelId, threadTs));
        }
    }
}
