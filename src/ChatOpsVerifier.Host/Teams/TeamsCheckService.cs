using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Checking;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Checks;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Teams;

internal sealed partial class TeamsCheckService(
    TeamsCheck check, IEnumerable<IChannelHealth> health, TeamsSettings settings, IConfiguration configuration, TimeProvider time,
    ILogger<TeamsCheckService> logger)
    : ChannelCheckService(TeamsAddress.Channel, health, time)
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

        if (isFirst && settings.IsDevelopment)
        {
            Log.Development(logger, TeamsEndpoint.Path);
        }
        else if (isFirst && ListenAddresses.AllowsThisMachineAlone(configuration["AllowedHosts"]))
        {
            Log.OnlyThisMachine(logger, TeamsEndpoint.Path);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(230, LogLevel.Information, "Teams: {Summary:l}")]
        public static partial void Summary(ILogger logger, string summary);

        [LoggerMessage(231, LogLevel.Warning, "{Problem:l}")]
        public static partial void Problem(ILogger logger, string problem);

        [LoggerMessage(232, LogLevel.Information, "Teams: {Path:l} answers under the names of AllowedHosts, which are this machine's alone; add the name under "
            + "which Teams reaches it, unless something in between rewrites it")]
        public static partial void OnlyThisMachine(ILogger logger, string path);

        [LoggerMessage(233, LogLevel.Warning,
            "Teams: {Path:l} takes messages from this machine without a token (Teams:Development), no matter who they claim to be from; for emulators only")]
        public static partial void Development(ILogger logger, string path);
    }
}
