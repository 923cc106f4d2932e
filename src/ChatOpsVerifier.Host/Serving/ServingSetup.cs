namespace ChatOpsVerifier.Host.Serving;

internal static class ServingSetup
{
    /// <summary>What happens around the server's running: first import, banner, and time enough to finish when it is stopped.</summary>
    public static IServiceCollection AddServing(this IServiceCollection services)
    {
        services.AddSingleton<ServerLease>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<Banner>();
        services.AddHostedService<IntegrityService>();
        services.AddHostedService<IdleMemory>();
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
        return services;
    }
}
