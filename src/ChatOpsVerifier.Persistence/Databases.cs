using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.LedgerHeads;
using ChatOpsVerifier.Persistence.Sqlite;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence;

/// <summary>The kinds of database that this program has, and the stores over one of them.</summary>
public static class Databases
{
    /// <summary>The default first.</summary>
    public static IReadOnlyList<IDatabaseKind> All { get; } = [new SqliteKind()];

    /// <summary>
    /// Registers the stores over a database of that kind, and the evidence files. <see cref="IDatabaseMigrator"/> is to be run before they are used.
    /// </summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IDatabaseKind kind, Action<PersistenceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(kind);
        services.AddOptions<PersistenceOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersistenceOptions>, PersistenceOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        kind.AddTo(services);
        services.TryAddSingleton<StorageHealth>();
        services.TryAddSingleton<SingleWriter>();
        services.TryAddSingleton<IStorageProbe, StorageProbe>();
        services.TryAddSingleton<IVerificationStore, VerificationStore>();
        services.TryAddSingleton<IWebChatStore, WebChatStore>();
        services.TryAddSingleton<IConversationReferences, ConversationReferences>();
        services.TryAddSingleton<IAccessStore, AccessStore>();
        services.TryAddSingleton<IEvidenceStore, EvidenceFileStore>();
        // Takes the place of the one that keeps nothing.
        services.AddSingleton<ILedgerHeads, LedgerHeadFiles>();
        return services;
    }

    /// <summary>The same over SQLite.</summary>
    public static IServiceCollection AddSqlitePersistence(this IServiceCollection services, Action<PersistenceOptions> configure) =>
        services.AddPersistence(new SqliteKind(), configure);
}
