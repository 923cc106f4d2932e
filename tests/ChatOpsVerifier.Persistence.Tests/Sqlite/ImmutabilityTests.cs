using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

public sealed class ImmutabilityTests : IAsyncLifetime
{
    private readonly SqliteFolder _folder = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _services = _folder.Services();
        await _services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
        await _services.GetRequiredService<IVerificationStore>().TransactAsync(
            async turn =>
            {
                var at = DateTimeOffset.UnixEpoch;
                await turn.TryClaimAsync(["action"], at);
                await turn.SaveReportAsync("sample", "Sample", "sample.md", "sha", [1], at);
                await turn.AppendAsync(
                    "sample",
                    0,
                    Ledger.Append(
                        0, Ledger.GenesisHash, at, "operator", [new VerificationEvent.PlanConfirmed(), new VerificationEvent.LintAcknowledged("a", "b")]));
                await turn.TryClaimReminderAsync("sample", "operator", "slot", "idle", at);
                return true;
            },
            Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The removal of one report lifts the guards within its own transaction only.</summary>
    [Theory]
    [InlineData("DELETE FROM ledger")]
    [InlineData("DELETE FROM sources")]
    [InlineData("DELETE FROM reminder_claims")]
    public async Task Record_AfterAnotherReportWasRemoved_IsStillGuarded(string statement)
    {
        var store = _services.GetRequiredService<IVerificationStore>();
        await store.TransactAsync(
            async turn =>
            {
                await turn.SaveReportAsync("other", "Other", "other.md", "sha-of-other", [1], DateTimeOffset.UnixEpoch);
                await turn.RemoveReportAsync("other");
                return true;
            },
            Cancel);

        await Assert.ThrowsAsync<SqliteException>(() => _services
            .GetRequiredService<SingleWriter>()
            .RunAsync(db => db.Database.ExecuteSqlRawAsync(statement, Cancel), Cancel));
        Assert.Equal(2, (await store.ReadLedgerAsync("sample", 0, Cancel)).Count);
    }

    [Theory]
    [InlineData("UPDATE ledger SET actor = 'somebody else' WHERE sequence = 1")]
    [InlineData("DELETE FROM ledger WHERE sequence = 2")]
    [InlineData("INSERT OR REPLACE INTO ledger SELECT slug, sequence, at, 'somebody else', event_json, previous_hash, hash FROM ledger WHERE sequence = 1")]
    [InlineData("INSERT INTO ledger SELECT slug, 9, at, actor, event_json, previous_hash, hash FROM ledger WHERE sequence = 1")]
    [InlineData("UPDATE sources SET content = x'02'")]
    [InlineData("DELETE FROM sources")]
    [InlineData("UPDATE inbox SET dedupe_key = 'x'")]
    [InlineData("DELETE FROM inbox")]
    [InlineData("UPDATE reminder_claims SET slot = 'x'")]
    [InlineData("DELETE FROM reminder_claims")]
    public async Task Record_Changed_IsRefusedByTheDatabase(string statement)
    {
        await Assert.ThrowsAsync<SqliteException>(() => _services
            .GetRequiredService<SingleWriter>()
            .RunAsync(db => db.Database.ExecuteSqlRawAsync(statement, Cancel), Cancel));

        var entries = await _services.GetRequiredService<IVerificationStore>().ReadLedgerAsync("sample", 0, Cancel);
        Assert.True(LedgerCheck.Verify(entries).IsIntact);
        Assert.Equal(2, entries.Count);
    }

    [Theory]
    [InlineData("UPDATE ledger SET actor = 'somebody else' WHERE sequence = 1", 1)]
    [InlineData("UPDATE ledger SET event_json = replace(event_json, '\"b\"', '\"c\"') WHERE sequence = 2", 2)]
    [InlineData("UPDATE ledger SET at = at + 1 WHERE sequence = 2", 2)]
    [InlineData("DELETE FROM ledger WHERE sequence = 1", 1)]
    public async Task Ledger_ChangedAroundTheProgram_IsFoundByItsCheck(string statement, long brokenAt)
    {
        await using (var connection = _folder.Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"DROP TRIGGER ledger_no_update; DROP TRIGGER ledger_no_delete; {statement}";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
        }

        var check = LedgerCheck.Verify(await _services.GetRequiredService<IVerificationStore>().ReadLedgerAsync("sample", 0, Cancel));

        Assert.Equal((false, brokenAt), (check.IsIntact, check.BrokenAt));
    }

    [Fact]
    public async Task Reader_ThatWrites_IsRefused()
    {
        var database = _services.GetRequiredService<IDatabase>();

        await Assert.ThrowsAsync<SqliteException>(() => database.ReadAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM reminders", Cancel)));
    }
}
