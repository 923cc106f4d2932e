using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Setup;

internal static class SlackTransportServices
{
    public static IServiceCollection AddSlackTransport(this IServiceCollection services)
    {
        services.TryAddSingleton<SlackSignature>();
        services.TryAddSingleton(p => new SlackHttpReceiver(
            p.GetRequiredService<SlackSignature>(),
            p.GetRequiredService<ISlackInbox>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<SlackHttpReceiver>>()));
        services.TryAddSingleton<SlackConnector.Opening>(_ => ClientSocket.OpenAsync);
        services.TryAddSingleton<ISlackConnector, SlackConnector>();
        services.TryAddSingleton<SocketLinks>();
        services.TryAddSingleton(_ => new Backoff(Random.Shared.NextDouble));
        services.TryAddSingleton(p => new SlackSocketMode(
            p.GetRequiredService<ISlackConnector>(),
            p.GetRequiredService<ISlackInbox>(),
            p.GetRequiredService<SocketLinks>(),
            p.GetRequiredService<Backoff>(),
            p.GetRequiredService<IOptions<SlackOptions>>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<SlackSocketMode>>()));
        return services;
    }
}
