using Hangfire;
#if NAMED_PACKAGES
using Hangfire.MemoryStorage;
#endif

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>What keeps the ticks in a program that was built with -p:NamedPackages=true: Hangfire.MemoryStorage, which not every feed serves.</summary>
internal static class NamedPackages
{
    public const string MemoryStorage = "MemoryStorage";

#if NAMED_PACKAGES
    public static string[] JobStorages { get; } = ["Memory", MemoryStorage];

    /// <returns><c>null</c> if another storage is configured.</returns>
    public static JobStorage? Storage(JobSettings jobs) =>
        jobs.Storage == MemoryStorage ? new MemoryStorage(new MemoryStorageOptions { JobExpirationCheckInterval = TimeSpan.FromMinutes(10) }) : null;
#else
    public static string[] JobStorages { get; } = ["Memory"];

    /// <returns><c>null</c> if another storage is configured.</returns>
    public static JobStorage? Storage(
        JobSettings jobs) => jobs.Storage == MemoryStorage ? throw new InvalidOperationException("Hangfire.MemoryStorage is not in this build.") : null;
#endif
}
