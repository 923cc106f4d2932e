using System.Globalization;
using System.Runtime.CompilerServices;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Persistence.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>Costs as SQLite tells them: which index it uses, and how many steps of its machine a query takes. No clock.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteFolder _folder = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _services = _folder.Services();
        await _services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task DueReminders_AreSearchedByTheirInstant() => Assert.Contains(
        await PlanAsync(ReminderTables.Due(Now, 100)),
        step => step.Contains("SEARCH", StringComparison.Ordinal) && step.Contains("ix_reminders_due", StringComparison.Ordinal));

    [Fact]
    public async Task RemindersOfOnePerson_AreSearchedByThePerson() => Assert.Contains(
        await PlanAsync(ReminderTables.Of("ada", 100)),
        step => step.Contains("SEARCH", StringComparison.Ordinal) && step.Contains("ix_reminders_person", StringComparison.Ordinal));

    [Fact]
    public async Task RemindersAboutOneReport_AreSearchedByTheReport() => Assert.Contains(
        await PlanAsync(ReminderTables.About("sample")),
        step => step.Contains("SEARCH", StringComparison.Ordinal) && step.Contains("slug=?", StringComparison.Ordinal));

    [Fact]
    public async Task DueReminders_CostWhatIsDue_NotWhatIsPending()
    {
        await FillAsync(5, $"SELECT 'sample', 'due ' || value, 'web', 'place', {Now.UtcTicks} - value, 0, 0, 0 FROM generate");
        var few = await StepsAsync(ReminderTables.Due(Now, 100));
        await FillAsync(100_000, $"SELECT 'sample', 'later ' || value, 'web', 'place', {Now.UtcTicks} + 1 + value, 0, 0, 0 FROM generate");
        await FillAsync(10_000, "SELECT 'sample', 'never ' || value, 'web', 'place', NULL, 0, 0, 0 FROM generate");

        var many = await StepsAsync(ReminderTables.Due(Now, 100));

        // The one step more looks at the first that is not due, and stops.
        Assert.InRange(many, few, few + 5);

        Task<int> FillAsync(int rows, string select) => ExecuteAsync(
            $"WITH RECURSIVE generate(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM generate WHERE value < {rows}) INSERT INTO reminders (slug, "
                + $"person_id, channel, conversation_id, due_at, last_activity_at, sent, is_paused) {select}");
    }

    [Fact]
    public async Task PendingOutbox_IsReadFromWhatIsUnsent()
    {
        var plan = await PlanAsync(OutboxTables.HeadsDue(Now, 100));

        Assert.Contains(plan, step => step.Contains("ix_outbox_unsent", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN o", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE FOR GROUP BY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PendingOutbox_OfOneChannel_IsSearchedInWhatIsUnsent()
    {
        var plan = await PlanAsync(OutboxTables.HeadsDue("slack", Now, 100));

        Assert.Contains(plan, step => step.Contains("SEARCH", StringComparison.Ordinal) && step.Contains("ix_outbox_unsent", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN o", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE FOR GROUP BY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undeliverable_IsReadFromItsOwnIndex() => Assert.Contains(
        await PlanAsync(db => OutboxTables.Dead(db, 100)), step => step.Contains("ix_outbox_dead", StringComparison.Ordinal));

    [Fact]
    public async Task PendingOutbox_CostsWhatIsUnsent_NotWhatWasSent()
    {
        await FillAsync(20, (int)OutboxStatus.Unsent, "unsent");
        var few = await StepsAsync(OutboxTables.HeadsDue(Now, 100));
        await FillAsync(20_000, (int)OutboxStatus.Sent, "sent");

        var many = await StepsAsync(OutboxTables.HeadsDue(Now, 100));

        Assert.Equal(few, many);

        Task<int> FillAsync(int rows, int status, string name) => ExecuteAsync(
            $$"""
            WITH RECURSIVE generate(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM generate WHERE value < {{rows}})
            INSERT INTO outbox (idempotency_key, channel, conversation_id, message_key, message_json, status, attempts, not_before, enqueued_at)
            SELECT '{{name}} ' || value, 'web', 'place ' || (value % 5), 'key', '{"text":"x"}', {{status}}, 0, 0, 0 FROM generate
            """);
    }

    [Fact]
    public async Task PendingOutbox_OfOneChannel_CostsItsConversations_NotWhatWaitsInThem()
    {
        await FillAsync(1, 20);
        var few = await StepsAsync(OutboxTables.HeadsDue("web", Now, 100));
        await FillAsync(21, 5_000);

        var many = await StepsAsync(OutboxTables.HeadsDue("web", Now, 100));

        Assert.Equal(few, many);

        Task<int> FillAsync(int first, int last) => ExecuteAsync(
            $$"""
            WITH RECURSIVE generate(value) AS (SELECT {{first}} UNION ALL SELECT value + 1 FROM generate WHERE value < {{last}})
            INSERT INTO outbox (idempotency_key, channel, conversation_id, message_key, message_json, private_to, status, attempts, not_before, enqueued_at)
            SELECT 'unsent ' || value, 'web', 'place ' || (value % 5), 'key', '{"text":"x"}', CASE value % 2 WHEN 0 THEN 'ada' END, 0, 0, 0, 0 FROM generate
            """);
    }

    [Fact]
    public async Task NewerVersion_CostsTheVersionsOfItsMessage_NotWhatWaitsInItsConversation()
    {
        var newer = new OutboxMessage("unsent 10", new("web", "place"), "key 10", new Message { Text = "x" }, PrivateTo: null);
        await WaitAsync(1, 20);
        var few = await StepsAsync(OutboxTables.GiveWay(newer, Now));
        await WaitAsync(21, 5_000);

        Assert.Equal(few, await StepsAsync(OutboxTables.GiveWay(newer, Now)));
    }

    [Fact]
    public async Task FirstWaitingVersion_CostsTheVersionsOfItsMessage_NotWhatWaitsInItsChannel()
    {
        // None of it waits, so whatever is read is read to its end.
        var newer = new OutboxMessage("unsent 0", new("web", "place"), "key 0", new Message { Text = "x" }, PrivateTo: null);
        await WaitAsync(1, 20);
        var few = await StepsAsync(OutboxTables.FirstWaiting(newer));
        await WaitAsync(21, 5_000);

        Assert.Equal(few, await StepsAsync(OutboxTables.FirstWaiting(newer)));
    }

    [Fact]
    public async Task NextAttempt_CostsOneStep_NotWhatWaits()
    {
        await WaitAsync(1, 20);
        var few = await StepsAsync(OutboxTables.NextAttempt("web", Now));
        await WaitAsync(21, 5_000);

        Assert.Equal(few, await StepsAsync(OutboxTables.NextAttempt("web", Now)));
    }

    [Fact]
    public async Task SentLongAgo_IsSearchedByTheInstantOfItsSending() => Assert.Contains(
        await PlanAsync(db => OutboxTables.SentBefore(db, Now, 500)),
        step => step.Contains("SEARCH", StringComparison.Ordinal) && step.Contains("ix_outbox_sent", StringComparison.Ordinal));

    [Fact]
    public async Task LedgerTail_IsSearchedByItsNumber() => Assert.Contains(
        await PlanAsync(LedgerTable.Tail("sample", 7)),
        step => step.Contains("SEARCH", StringComparison.Ordinal) && step.Contains("sequence>?", StringComparison.Ordinal));

    private Task<List<string>> PlanAsync<T>(Func<VerifierContext, IQueryable<T>> query) => _services.GetRequiredService<IDatabase>().ReadAsync(async db =>
    {
        await using var command = query(db).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var steps = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    });

    private Task<List<string>> PlanAsync(FormattableString query) => _services.GetRequiredService<IDatabase>().ReadAsync(db =>
        Task.FromResult(db.Statements.List(FormattableStringFactory.Create("EXPLAIN QUERY PLAN " + query.Format, query.GetArguments()), r => r.GetString(3))));

    /// <summary>Messages of different keys in one conversation, due long ago.</summary>
    private Task<int> WaitAsync(int first, int last) => ExecuteAsync(
        $$"""
        WITH RECURSIVE generate(value) AS (SELECT {{first}} UNION ALL SELECT value + 1 FROM generate WHERE value < {{last}})
        INSERT INTO outbox (idempotency_key, channel, conversation_id, message_key, message_json, status, attempts, not_before, enqueued_at)
        SELECT 'unsent ' || value, 'web', 'place', 'key ' || value, '{"text":"x"}', 0, 0, 0, 0 FROM generate
        """);

    private async Task<int> StepsAsync(FormattableString query)
    {
        await using var connection = _folder.Connect();
        var names = Enumerable.Range(1, query.ArgumentCount).Select(n => $"?{n}").ToArray<object>();
        Assert.Equal(
            raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, string.Format(CultureInfo.InvariantCulture, query.Format, names), out var statement));
        using (statement)
        {
            for (var i = 0; i < query.ArgumentCount; i++)
            {
                _ = query.GetArgument(i) is string text
                    ? raw.sqlite3_bind_text(statement, i + 1, text)
                    : raw.sqlite3_bind_int64(statement, i + 1, Convert.ToInt64(query.GetArgument(i), CultureInfo.InvariantCulture));
            }

            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
            }

            return raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 0);
        }
    }

    private Task<int> ExecuteAsync(string statement) =>
        _services
            .GetRequiredService<SingleWriter>()
            .RunAsync(db => db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{").Replace("}", "}}"), Cancel), Cancel);
}
