using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>What the server and the commands have in common: clock, people, conversations, database.</summary>
internal static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPeople, ConfiguredPeople>();
        return services;
    }

    public static void ListenOnlyWhereGuarded(this WebApplicationBuilder builder, Settings settings)
    {
        var addresses = ListenAddresses.Read(builder.Configuration);
        ListenAddresses.Guard(addresses, settings);
        if (!builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls([.. addresses]);
        }
    }
}
