using ChatOpsVerifier.Conversations.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOpsVerifier.Conversations.Providers;

public static class ProviderServices
{
    /// <summary>Limits and figures of providers, for every channel that has one.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Figures>();
        services.TryAddSingleton<ProviderFigures>();
        services.TryAddSingleton<ProviderPaces>();
        return services;
    }
}
