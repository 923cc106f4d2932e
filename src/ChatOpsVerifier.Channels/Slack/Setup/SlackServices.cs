using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Channels.Slack.Checking;
using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Setup;

public static class SlackServices
{
    /// <summary>Slack as a channel. Called only where there is a bot token; needs conversations and logging from elsewhere.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, Action<SlackOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        return services.AddProviders().AddSlackApi().AddSlackTransport().AddSlackCheck().AddSlackInbox().AddSlackPublishing();
    }

    /// <summary>Needs <see cref="IPictures"/> from elsewhere.</summary>
    private static IServiceCollection AddSlackPublishing(this IServiceCollection services)
    {
        services.TryAddSingleton<ISlackForms, SlackForms>();
        services.TryAddSingleton<ISlackHome, SlackHome>();
        services.TryAddSingleton<SendingLog>();
        services.TryAddSingleton<SlackReadBack>();
        services.TryAddSingleton<SlackPoster>();
        services.TryAddSingleton<SlackPictures>();
        services.TryAddSingleton<SlackPins>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, SlackChannel>());
        return services;
    }

    private static IServiceCollection AddSlackApi(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => SlackHttp.Create());
        services.TryAddSingleton<SlackHosts>();
        services.TryAddSingleton<RetryGates>();
        services.TryAddSingleton<MessagePace>();
        services.TryAddSingleton<ISlackWire, SlackWire>();
        services.TryAddSingleton(p => new SlackCalls(
            p.GetRequiredService<ISlackWire>(),
            p.GetRequiredService<IOptions<SlackOptions>>(),
            p.GetRequiredService<RetryGates>(),
            p.GetRequiredService<MessagePace>(),
            p.GetRequiredService<ProviderPaces>().Of(SlackAddress.Channel),
            p.GetRequiredService<ProviderFigures>(),
            p.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            p.GetRequiredService<ILogger<SlackCalls>>()));
        services.TryAddSingleton<SlackUploads>();
        services.TryAddSingleton<SlackDownloads>();
        services.TryAddSingleton<ISlackApi, SlackApi>();
        return services;
    }

    private static IServiceCollection AddSlackCheck(this IServiceCollection services)
    {
        services.TryAddSingleton<SlackHealth>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannelHealth, SlackHealth>(p => p.GetRequiredService<SlackHealth>()));
        services.TryAddSingleton(p => new SlackCheck(
            p.GetRequiredService<SlackCalls>(),
            p.GetRequiredService<SocketLinks>(),
            p.GetRequiredService<SlackHealth>(),
            p.GetRequiredService<IPeople>(),
            p.GetRequiredService<IOptions<SlackOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        return services;
    }
}
