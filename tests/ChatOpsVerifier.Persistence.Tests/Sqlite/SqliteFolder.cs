using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Tests.Contract;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>A data folder of its own; gone with its test.</summary>
internal sealed class SqliteFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("verifier-").FullName;

    public string Database => System.IO.Path.Combine(Path, PersistenceOptions.DatabaseFileName);

    public ServiceProvider Services(Action<PersistenceOptions>? configure = null) => new ServiceCollection()
        .AddSqlitePersistence(o =>
        {
            o.Folder = Path;
            configure?.Invoke(o);
        })
        .BuildServiceProvider(validateScopes: true);

    public async Task<StoreInstance> OpenAsync(Action<PersistenceOptions>? configure = null)
    {
        var services = Services(configure);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        return new StoreInstance(
            services.GetRequiredService<IVerificationStore>(),
            services.GetRequiredService<IWebChatStore>(),
            services.GetRequiredService<IConversationReferences>(),
            services);
    }

    /// <summary>A connection around the program, as somebody with a shell has it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
