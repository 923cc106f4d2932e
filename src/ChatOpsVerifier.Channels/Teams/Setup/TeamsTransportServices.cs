using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Channels.Teams.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Setup;

internal static class TeamsTransportServices
{
    public static IServiceCollection AddTeamsTransport(this IServiceCollection services)
    {
        services.TryAddSingleton<ServiceUrls>();
        services.TryAddSingleton<KeyDownloads>();
        services.TryAddSingleton<SigningKeys>();
        services.TryAddSingleton<ITokenJudge, TokenJudge>();
        services.TryAddSingleton<TokenVerifier>();
        services.TryAddSingleton<ActivityRules>();
        services.TryAddSingleton<ITeamsReceiver>(p => new TeamsHttpReceiver(
            p.GetRequiredService<TokenVerifier>(),
            p.GetRequiredService<ActivityRules>(),
            p.GetRequiredService<ITeamsInbox>(),
            p.GetRequiredService<IOptions<TeamsOptions>>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<TeamsHttpReceiver>>()));
        return services;
    }
}
