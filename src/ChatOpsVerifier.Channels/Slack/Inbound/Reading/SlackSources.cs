using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>The name of a message for good: channel and <c>ts</c>, which an edit keeps.</summary>
internal static class SlackSources
{
    /// <param name="read">Its words are in the wire form: names that are looked up may be others the next time.</param>
    public static MessageSource Of(string channel, string ts, SlackContent read) => MessageSource.Of(IdOf(channel, ts), read.Words, read.NotKept);

    public static string IdOf(string channel, string ts) => $"{SlackAddress.Channel}:{channel}:{ts}";
}
