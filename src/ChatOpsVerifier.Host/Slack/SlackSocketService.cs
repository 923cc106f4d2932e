using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>Keeps the connections of Socket Mode for as long as the program runs.</summary>
internal sealed class SlackSocketService(IServiceProvider services, Settings settings) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.Slack.AppToken is null ? Task.CompletedTask : services.GetRequiredService<SlackSocketMode>().RunAsync(stoppingToken);
}
