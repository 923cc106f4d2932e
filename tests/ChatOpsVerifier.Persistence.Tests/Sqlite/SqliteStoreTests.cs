using ChatOpsVerifier.Persistence.Tests.Contract;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly SqliteFolder folder = new();

    protected override Task<StoreInstance> OpenAsync() => folder.OpenAsync();

    protected override ValueTask CleanUpAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
