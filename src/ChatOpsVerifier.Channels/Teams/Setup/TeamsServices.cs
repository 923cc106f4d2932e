using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Channels.Teams.Checking;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Setup;

public static class TeamsServices
{
    /// <summary>
    /// Teams as a channel. Called only where there is an app id, or for development; needs conversations, persistence and logging from elsewhere.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, Action<TeamsOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        return services.AddProviders().AddTeamsApi().AddTeamsTransport().AddTeamsSurfaces().AddTeamsCheck();
    }

    private static IServiceCollection AddTeamsApi(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => TeamsHttp.Create());
        services.TryAddSingleton<ServiceUrls>();
        services.TryAddSingleton<ITokenSource, SecretTokens>();
        services.TryAddSingleton<BotTokens>();
        services.TryAddSingleton<ITeamsWire, TeamsWire>();
        // Gates and paces of its own: conversations of another provider are not neighbours.
        services.TryAddSingleton(p => new TeamsCalls(
            p.GetRequiredService<ITeamsWire>(),
            p.GetRequiredService<BotTokens>(),
            p.GetRequiredService<ServiceUrls>(),
            p.GetRequiredService<IOptions<TeamsOptions>>(),
            new RetryGates(p.GetRequiredService<TimeProvider>()),
            new MessagePace(p.GetRequiredService<TimeProvider>()),
            p.GetRequiredService<ProviderPaces>().Of(TeamsAddress.Channel),
            p.GetRequiredService<ProviderFigures>(),
            p.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            p.GetRequiredService<ILogger<TeamsCalls>>()));
        services.TryAddSingleton<TeamsDownloads>();
        services.TryAddSingleton<TeamsUploads>();
        services.TryAddSingleton<ITeamsApi, TeamsApi>();
        services.TryAddSingleton<ITeamsReferences, TeamsReferences>();
        return services;
    }

    private static IServiceCollection AddTeamsCheck(this IServiceCollection services)
    {
        services.TryAddSingleton<TeamsHealth>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannelHealth, TeamsHealth>(p => p.GetRequiredService<TeamsHealth>()));
        services.TryAddSingleton(p => new TeamsCheck(
            p.GetRequiredService<BotTokens>(),
            p.GetRequiredService<SigningKeys>(),
            p.GetRequiredService<ITeamsReferences>(),
            p.GetRequiredService<TeamsHealth>(),
            p.GetRequiredService<IPeople>(),
            p.GetRequiredService<IOptions<TeamsOptions>>()));
        return services;
    }
}
