using ChatOpsVerifier.Channels.Slack.Inbound;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>Speaks to the operators first, once there is something to speak of.</summary>
internal sealed class SlackGreetingService(SlackGreetings greetings) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => greetings.RunAsync(stoppingToken);
}
