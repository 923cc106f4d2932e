using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Slack;

internal static class SlackSetup
{
    /// <summary>What runs for Slack beside the server; nothing without a bot token.</summary>
    public static IServiceCollection AddSlackService(this IServiceCollection services, SlackSettings settings)
    {
        services.AddSingleton(new OpenPath(SlackEndpoint.Path));
        if (settings.BotToken is not null)
        {
            services.AddHostedService<SlackSocketService>();
            services.AddHostedService<SlackCheckService>();
            services.AddHostedService<SlackGreetingService>();
        }

        return services;
    }
}
