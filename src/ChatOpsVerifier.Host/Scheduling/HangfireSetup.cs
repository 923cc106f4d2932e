using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Status;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Clock;
using ChatOpsVerifier.Host.Configuration;
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
        services.AddSingleton(p => NamedPackages.Storage(p.GetRequiredService<Settings>().Jobs)
            ?? new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromMinutes(10) }));
        // The dashboard asks for these by type; neither configures anything here.
        services.AddSingleton<IGlobalConfiguration>(_ => GlobalConfiguration.Configuration);
        services.AddSingleton(_ => DashboardRoutes.Routes);
        services.AddSingleton<ScheduleWatch>();
        services.AddSingleton<ServedTime>();
        services.AddSingleton<BackupWatch>();
        services.AddSingleton<OperatorNotices>();
        services.AddSingleton<BackupRunner>();
        services.AddScoped<BackupJob>();
        services.AddHostedService(s => s.GetRequiredService<BackupRunner>());
        services.AddScoped<ReminderSweepJob>();
        services.AddScoped<OutboxRetentionJob>();
        services.AddScoped<ReminderRetentionJob>();
        services.AddHostedService<JobServer>();
        services.AddHostedService<OutboxService>();
        return services;
    }

    /// <summary>Behind the access guard and <see cref="DashboardAccess"/>; what it is asked to do carries the form token of a page that it drew.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        var access = new DashboardAccess();
        app.Use((http, next) => http.Request.Path.StartsWithSegments(DashboardAccess.Path, StringComparison.OrdinalIgnoreCase)
            ? DashboardAccess.GuardAsync(http, next)
            : next(http));
        app.MapHangfireDashboard(DashboardAccess.Path, new DashboardOptions
        {
            DashboardTitle = "ChatOps Verifier: schedule",
            AppPath = "/",
            Authorization = [access],
            DisplayStorageConnectionString = false,
        }).Needs(AccessScopes.Admin);
    }
}
