using ChatOpsVerifier.Channels.BotBuilder.Api;
using ChatOpsVerifier.Channels.BotBuilder.Auth;
using ChatOpsVerifier.Channels.BotBuilder.Turns;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Channels.Teams.Setup;
using ChatOpsVerifier.Channels.Teams.Transport;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.BotBuilder;

public static class BotBuilderServices
{
    /// <summary>As <see cref="TeamsOptions.Transport"/> names it.</summary>
    public const string Name = "Microsoft.Bot.Builder";

    /// <summary>
    /// Has Microsoft.Bot.Builder speak the Bot Framework's protocol. Called before <see cref="TeamsServices.AddTeams"/>, which adds
    /// everything else and this program's own parts for whatever is not here.
    /// </summary>
    public static IServiceCollection AddBotBuilder(this IServiceCollection services)
    {
        services.Configure<TeamsOptions>(o => o.Transport = Name);
        services.TryAddSingleton<ITokenJudge, ExtractorJudge>();
        services.TryAddSingleton<CredentialTokens>();
        services.TryAddSingleton<ITokenSource>(p => p.GetRequiredService<CredentialTokens>());
        services.AddSingleton<IChannelHealth>(p => p.GetRequiredService<CredentialTokens>());
        services.TryAddSingleton<ITeamsWire, ConnectorWire>();
        services.TryAddSingleton<TurnAdapter>();
        services.TryAddSingleton<ITeamsReceiver>(p => new TeamsHttpReceiver(
            p.GetRequiredService<TokenVerifier>(),
            p.GetRequiredService<ActivityRules>(),
            new CloudTurns(p.GetRequiredService<TurnAdapter>(), p.GetRequiredService<ITeamsInbox>()),
            p.GetRequiredService<IOptions<TeamsOptions>>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<TeamsHttpReceiver>>()));
        return services;
    }
}
