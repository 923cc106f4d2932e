using ChatOpsVerifier.Host.Configuration.Sections;
using Hangfire;
#if NAMED_PACKAGES
using ChatOpsVerifier.Channels.SlackNet;
using Hangfire.MemoryStorage;
#endif

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>What a program has that was built with -p:NamedPackages=true: SlackNet and Hangfire.MemoryStorage, which not every feed serves.</summary>
internal static class NamedPackages
{
    public const string SlackNet = "SlackNet";

#if NAMED_PACKAGES
    public static string[] SlackTransports { get; } = ["Native", SlackNet];

    public static IServiceCollection AddSlackTransport(this IServiceCollection services, SlackSettings slack) =>
        slack.IsOverSlackNet ? services.AddSlackNet() : services;

    /// <returns><c>null</c> if another storage is configured.</returns>
    public static JobStorage? Storage(JobSettings jobs) =>
        jobs.Storage == JobSettings.MemoryStorage
            ? new MemoryStorage(new MemoryStorageOptions { JobExpirationCheckInterval = TimeSpan.FromMinutes(10) })
            : null;
#else
    public static string[] SlackTransports { get; } = ["Native"];

    public static IServiceCollection AddSlackTransport(this IServiceCollection services, SlackSettings slack) =>
        slack.IsOverSlackNet ? throw new InvalidOperationException("SlackNet is not in this build.") : services;

    /// <returns><c>null</c> if another storage is configured.</returns>
    public static JobStorage? Storage(JobSettings jobs) => jobs.Storage == JobSettings.MemoryStorage
        ? throw new InvalidOperationException("Hangfire.MemoryStorage is not in this build.")
        : null;
#endif
}
