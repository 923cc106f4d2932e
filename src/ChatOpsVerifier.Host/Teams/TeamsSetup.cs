using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Teams;

internal static class TeamsSetup
{
    /// <summary>What runs for Teams beside the server; nothing where there is no Teams.</summary>
    public static IServiceCollection AddTeamsService(this IServiceCollection services, TeamsSettings settings)
    {
        services.AddSingleton(new OpenPath(TeamsEndpoint.Path));
        if (settings.IsOn)
        {
            services.AddHostedService<TeamsCheckService>();
        }

        return services;
    }
}
