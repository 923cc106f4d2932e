using ChatOpsVerifier.Persistence.Tests.Contract;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly SqliteFolder _folder = new();

    protected override Task<StoreInstance> OpenAsync() => _folder.OpenAsync();

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
