using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.LedgerHeads;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

public static class SqlitePersistence
{
    /// <param name="connectionString"><c>null</c>: <c>verifier.db</c> in the folder.</param>
    /// <returns>The database's file, as a full path.</returns>
    public static string FileOf(
        string folder, string? connectionString) => SqliteDatabase.FileOf(new PersistenceOptions { Folder = folder, ConnectionString = connectionString });

    /// <returns>What is wrong with a connection string, without its value; <c>null</c> if it can be used.</returns>
    public static string? ProblemOf(string? connectionString) => SqliteOptionsRules.ProblemOf(connectionString);

    /// <summary>Registers the stores on SQLite and the evidence files. <see cref="IDatabaseMigrator"/> is to be run before they are used.</summary>
    public static IServiceCollection AddSqlitePersistence(this IServiceCollection services, Action<PersistenceOptions> configure)
    {
        services.AddOptions<PersistenceOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersistenceOptions>, PersistenceOptionsRules>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersistenceOptions>, SqliteOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton<IDatabase>(s => s.GetRequiredService<SqliteDatabase>());
        services.TryAddSingleton<StorageHealth>();
        services.TryAddSingleton<SingleWriter>();
        services.TryAddSingleton<IStorageProbe, StorageProbe>();
        services.TryAddSingleton<IDatabaseMigrator, SqliteMigrator>();
        services.TryAddSingleton<IDatabaseSnapshots, SqliteSnapshots>();
        services.TryAddSingleton<IVerificationStore, VerificationStore>();
        services.TryAddSingleton<IWebChatStore, WebChatStore>();
        services.TryAddSingleton<IConversationReferences, ConversationReferences>();
        services.TryAddSingleton<IAccessStore, AccessStore>();
        services.TryAddSingleton<IEvidenceStore, EvidenceFileStore>();
        // Takes the place of the one that keeps nothing.
        services.AddSingleton<ILedgerHeads, LedgerHeadFiles>();
        return services;
    }
}
