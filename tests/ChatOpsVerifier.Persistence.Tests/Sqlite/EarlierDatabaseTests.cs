using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>Databases from before the migrations became one.</summary>
public sealed class EarlierDatabaseTests : IDisposable
{
    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Database_OfBefore_KeepsWhatWaitsToBeSaid()
    {
        Execute(
            EarlierDatabase.Sql +
            """
            INSERT INTO outbox (idempotency_key, channel, conversation_id, message_key, message_json, status, attempts, not_before, enqueued_at)
            VALUES ('key', 'web', 'sample/ada', 'prompt:7', '{"text":"What did you find?"}', 0, 0, 0, 0);
            """);

        // Twice: the row that the first opening adds to the history is enough for every later one.
        for (var start = 0; start < 2; start++)
        {
            var instance = await _folder.OpenAsync();
            var waiting = Assert.Single(await instance.Store.ReadPendingOutboxAsync(DateTimeOffset.UnixEpoch, 10, Cancel)).Message;
            Assert.Equal(("prompt:7", "What did you find?", null), (waiting.MessageKey, waiting.Message.Text, waiting.Slug));
            await instance.Owner.DisposeAsync();
        }

        Assert.Equal(11, Ask("SELECT MigrationId FROM __EFMigrationsHistory").Count);
    }

    [Fact]
    public async Task Database_OfBefore_HasTheTablesIndexesAndTriggersThatAreMadeNow()
    {
        Execute(EarlierDatabase.Sql);
        await MigrateAsync(isReadOnly: false);
        var before = Schema();
        SqliteConnection.ClearAllPools();
        File.Delete(_folder.Database);
        await MigrateAsync(isReadOnly: false);

        Assert.Equal(before, Schema());
        Assert.Contains(before, line => line.StartsWith("trigger ledger_in_order", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Database_OfBefore_IsNotWrittenWhereItMayOnlyBeRead()
    {
        Execute(EarlierDatabase.Sql);

        var thrown = await Assert.ThrowsAsync<DatabaseUnusableException>(() => MigrateAsync(isReadOnly: true));

        Assert.Contains("written by an older version", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(9, Ask("SELECT MigrationId FROM __EFMigrationsHistory").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Database_ThatStoppedEarlier_IsLeftAlone(bool isReadOnly)
    {
        Execute(EarlierDatabase.Sql + "DELETE FROM __EFMigrationsHistory WHERE MigrationId > '20261201';");

        var thrown = await Assert.ThrowsAsync<DatabaseUnusableException>(() => MigrateAsync(isReadOnly));

        Assert.Contains("20261128065919_OutboxLines; use 20261201155230_LedgerTexts", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(7, Ask("SELECT MigrationId FROM __EFMigrationsHistory").Count);
    }

    private async Task MigrateAsync(bool isReadOnly)
    {
        await using var services = _folder.Services(o => o.ReadOnly = isReadOnly);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
    }

    /// <summary>A line for each column, index and trigger. The order of columns and white space say nothing.</summary>
    private List<string> Schema() =>
    [
        .. Ask(
            "SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk FROM sqlite_master m, "
                + "pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1"),
        .. Ask("SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY 1").Select(
            s => string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
    ];

    private List<string> Ask(string question)
    {
        using var connection = _folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        List<string> answers = [];
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }

    private void Execute(string statements)
    {
        using var connection = _folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
