using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Inbound;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Persistence;
using ChatOpsVerifier.Persistence.Sqlite;
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
        services.AddConversations();
        services.AddSqlitePersistence(o => (o.Folder, o.ConnectionString) = (settings.Data.Folder, settings.Database.ConnectionString));
        services.Configure<ReminderOptions>(o =>
        {
            var policy = settings.Reminders.Policy;
            (o.Enabled, o.FirstAfter, o.Interval, o.BackOff, o.Cap) = (settings.Reminders.Enabled, policy.FirstAfter, policy.Interval, policy.BackOff, policy.Cap);
        });
        services.Configure<EvidenceOptions>(o => (o.MaxAgeDays, o.MaxBytes) = (settings.Evidence.MaxAgeDays, settings.Evidence.MaxBytes));
        services.Configure<PageOptions>(o => o.PublicUrl = settings.Web.PublicUrl);
        return services;
    }

    /// <summary>Brings the database to the shape that this program knows.</summary>
    public static Task PrepareStorageAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);

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
