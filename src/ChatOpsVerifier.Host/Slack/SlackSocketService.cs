using ChatOpsVerifier.Channels.Slack.Transport;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>Keeps the connections of Socket Mode for as long as the program runs.</summary>
internal sealed class SlackSocketService(IServiceProvider services, SlackSettings settings) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.AppToken is null ? Task.CompletedTask : services.GetRequiredService<SlackSocketMode>().RunAsync(stoppingToken);
}
