using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Checking;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>
/// Tells at start-up how the program stands in Teams, all of it at once, and again whenever that changes. It keeps nothing else
/// from working: whoever has the web chat can go on.
/// </summary>
internal sealed partial class TeamsCheckService(
    TeamsCheck check, IEnumerable<IChannelHealth> health, Settings settings, IConfiguration configuration, TimeProvider time, ILogger<TeamsCheckService> logger) : BackgroundService
{
    private static readonly TimeSpan WhileWrong = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileRight = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<string>? told = null;
        while (true)
        {
            var findings = await check.RunAsync(stoppingToken);
            var problems = health.Where(h => h.Channel == TeamsAddress.Channel).SelectMany(h => h.Problems).ToList();
            if (told is null || !told.SequenceEqual(problems))
            {
                Tell(findings.Summary, problems, isFirst: told is null);
                told = problems;
            }

            await Task.Delay(problems.Count > 0 ? WhileWrong : WhileRight, time, stoppingToken);
        }
    }

    private void Tell(string summary, IReadOnlyList<string> problems, bool isFirst)
    {
        Log.Summary(logger, summary);
        foreach (var problem in problems)
        {
            Log.Problem(logger, problem);
        }

        if (isFirst && settings.Teams.IsDevelopment)
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

        [LoggerMessage(232, LogLevel.Information, "Teams: {Path:l} answers under the names of AllowedHosts, which are this machine's alone; add the name under which Teams reaches it, unless something in between rewrites it")]
        public static partial void OnlyThisMachine(ILogger logger, string path);

        [LoggerMessage(233, LogLevel.Warning, "Teams: {Path:l} takes messages from this machine without a token (Teams:Development), whoever they say they are from; for emulators only")]
        public static partial void Development(ILogger logger, string path);
    }
}
