namespace ChatOpsVerifier.Host.Backups;

internal static class BackupSetup
{
    /// <summary>What makes, reads and restores backups; needs settings, clock and the database's services.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddSingleton<FolderStates>();
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<BackupRestorer>();
        services.AddSingleton<BackupDrill>();
        return services;
    }
}
