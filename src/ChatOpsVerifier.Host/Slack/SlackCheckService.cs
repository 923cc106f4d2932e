using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Checking;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>
/// Tells at start-up how the program stands in Slack, all of it at once, and again whenever that changes. It keeps nothing else
/// from working: whoever has the web chat can go on.
/// </summary>
internal sealed partial class SlackCheckService(SlackCheck check, IEnumerable<IChannelHealth> health, Settings settings, IConfiguration configuration, TimeProvider time, ILogger<SlackCheckService> logger)
    : BackgroundService
{
    private static readonly TimeSpan WhileWrong = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileRight = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<string>? told = null;
        while (true)
        {
            var findings = await check.RunAsync(stoppingToken);
            var problems = health.Where(h => h.Channel == SlackAddress.Channel).SelectMany(h => h.Problems).ToList();
            if (told is null || !told.SequenceEqual(problems))
            {
                Tell(findings.Summary, problems);
                told = problems;
            }

            await Task.Delay(problems.Count > 0 ? WhileWrong : WhileRight, time, stoppingToken);
        }
    }

    private void Tell(string? summary, IReadOnlyList<string> problems)
    {
        if (summary is not null)
        {
            Log.Summary(logger, summary);
        }

        foreach (var problem in problems)
        {
            Log.Problem(logger, problem);
        }

        if (settings.Slack.SigningSecret is not null && ListenAddresses.AllowsThisMachineAlone(configuration["AllowedHosts"]))
        {
            Log.OnlyThisMachine(logger, SlackEndpoint.Path);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Information, "Slack: {Summary:l}")]
        public static partial void Summary(ILogger logger, string summary);

        [LoggerMessage(221, LogLevel.Warning, "{Problem:l}")]
        public static partial void Problem(ILogger logger, string problem);

        [LoggerMessage(222, LogLevel.Information, "Slack: {Path:l} answers under the names of AllowedHosts, which are this machine's alone; add the name under which Slack reaches it, unless something in between rewrites it")]
        public static partial void OnlyThisMachine(ILogger logger, string path);
    }
}
