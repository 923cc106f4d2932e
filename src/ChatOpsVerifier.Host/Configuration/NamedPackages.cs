using ChatOpsVerifier.Host.Configuration.Sections;
using Hangfire;
#if NAMED_PACKAGES
using Hangfire.MemoryStorage;
#endif

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>What keeps the ticks in a program that was built with -p:NamedPackages=true: Hangfire.MemoryStorage, which not every feed serves.</summary>
internal static class NamedPackages
{
#if NAMED_PACKAGES
    /// <returns><c>null</c> if another storage is configured.</returns>
    public static JobStorage? Storage(JobSettings jobs) =>
        jobs.Storage == JobSettings.MemoryStorage
            ? new MemoryStorage(new MemoryStorageOptions { JobExpirationCheckInterval = TimeSpan.FromMinutes(10) })
            : null;
#else
    /// <returns><c>null</c> if another storage is configured.</returns>
    public static JobStorage? Storage(JobSettings jobs) => jobs.Storage == JobSettings.MemoryStorage
        ? throw new InvalidOperationException("Hangfire.MemoryStorage is not in this build.")
        : null;
#endif
}
