using Hangfire;
using Hangfire.Dashboard;
using Hangfire.InMemory;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>
/// Hangfire, set up without its process-wide defaults: storage, activator and server belong to this host alone,
/// so that several hosts (tests) can live in one process.
/// </summary>
internal static class HangfireSetup
{
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromMinutes(10) }));
        // The dashboard asks for these by type; neither configures anything here.
        services.AddSingleton<IGlobalConfiguration>(_ => GlobalConfiguration.Configuration);
        services.AddSingleton(_ => DashboardRoutes.Routes);
        services.AddScoped<ReminderSweepJob>();
        services.AddScoped<OutboxRetentionJob>();
        services.AddScoped<ReminderRetentionJob>();
        services.AddHostedService<JobServer>();
        services.AddHostedService<OutboxService>();
        return services;
    }

    /// <summary>Whoever passed the page's guard may look; where there is no access key, only from this machine.</summary>
    public static void MapDashboard(this IEndpointRouteBuilder endpoints, bool hasAccessKey) => endpoints.MapHangfireDashboard("/hangfire", new DashboardOptions
    {
        DashboardTitle = "ChatOps Verifier: schedule",
        AppPath = "/",
        Authorization = hasAccessKey ? [] : [new LocalRequestsOnlyAuthorizationFilter()],
    });
}
