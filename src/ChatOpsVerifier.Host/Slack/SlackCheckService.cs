using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Checking;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Checks;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Slack;

internal sealed partial class SlackCheckService(
    SlackCheck check, IEnumerable<IChannelHealth> health, SlackSettings settings, IConfiguration configuration, TimeProvider time,
    ILogger<SlackCheckService> logger)
    : ChannelCheckService(SlackAddress.Channel, health, time)
{
    protected override async Task<string?> CheckAsync(CancellationToken cancellationToken) => (await check.RunAsync(cancellationToken)).Summary;

    protected override void Tell(string? summary, IReadOnlyList<string> problems, bool isFirst)
    {
        if (summary is not null)
        {
            Log.Summary(logger, summary);
        }

        foreach (var problem in problems)
        {
            Log.Problem(logger, problem);
        }

        if (settings.SigningSecret is not null && ListenAddresses.AllowsThisMachineAlone(configuration["AllowedHosts"]))
        {
            Log.OnlyThisMachine(logger, SlackEndpoint.Path);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(224, LogLevel.Information, "Slack: {Summary:l}")]
        public static partial void Summary(ILogger logger, string summary);

        [LoggerMessage(221, LogLevel.Warning, "{Problem:l}")]
        public static partial void Problem(ILogger logger, string problem);

        [LoggerMessage(222, LogLevel.Information, "Slack: {Path:l} answers under the names of AllowedHosts, which are this machine's alone; add the name under "
            + "which Slack reaches it, unless something in between rewrites it")]
        public static partial void OnlyThisMachine(ILogger logger, string path);
    }
}
