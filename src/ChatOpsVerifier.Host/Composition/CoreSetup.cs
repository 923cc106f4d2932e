using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Importing;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Redaction;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Auditing.Verifying;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Signing;
using ChatOpsVerifier.Persistence;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Host.Composition;

/// <summary>What the server and the commands have in common: clock, people, conversations, database.</summary>
internal static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPeople, ConfiguredPeople>();
        services.TryAddSingleton<ServerKeyFile>();
        services.TryAddSingleton<ISigningKey>(p => p.GetRequiredService<ServerKeyFile>());
        services.TryAddSingleton<PackExport>();
        services.TryAddSingleton<IPackChecks, PackChecks>();
        if (settings.SecretRules is { } rules)
        {
            services.AddSingleton(new SecretScreen(rules.Rules));
        }

        services.AddConversations();
        services.AddPersistence(settings.Database.Kind, o => (o.Folder, o.ConnectionString) = (settings.Data.Folder, settings.Database.ConnectionString));
        settings.Options.AddTo(services);
        foreach (var channel in settings.Channels.Where(c => c.IsOn))
        {
            channel.AddClient(services);
        }

        return services;
    }

    /// <summary>Brings the database to the shape that this program knows, and reports that an older one read to the present rules.</summary>
    public static async Task PrepareStorageAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        // Where nothing may be written, reports are read as they are.
        if (!services.GetRequiredService<IOptions<PersistenceOptions>>().Value.ReadOnly)
        {
            await services.GetRequiredService<IReportUpgrades>().RunAsync(cancellationToken);
            await services.GetRequiredService<IEvidenceRemovals>().FinishAsync(cancellationToken);
        }
    }

    /// <summary>Reads and checks all settings, and has the server listen where they say.</summary>
    /// <exception cref="SettingsException">Something is wrong; the message names all of it.</exception>
    public static Settings ReadSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddVerifierSources();
        var addresses = ListenAddresses.Read(builder.Configuration);
        var settings = SettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath, addresses);
        if (!builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls([.. addresses.Select(a => a.Value)]);
        }

        return settings;
    }
}
