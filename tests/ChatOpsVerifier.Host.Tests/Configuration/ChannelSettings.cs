using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Slack;
using ChatOpsVerifier.Host.Teams;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>What was read for a channel.</summary>
internal static class ChannelSettings
{
    extension(Settings settings)
    {
        public SlackSettings Slack => settings.Channels.OfType<SlackSetup>().Single().Settings;

        public TeamsSettings Teams => settings.Channels.OfType<TeamsSetup>().Single().Settings;
    }
}
