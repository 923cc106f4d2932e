using System.Net;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>A disk that does not answer: somebody else holds SQLite's write lock, which looks the same to a writer.</summary>
public sealed class SlowDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_ThatWaits_IsNotAcknowledged_AndIsSaidByReadiness_UntilItIsStored()
    {
        await using var data = await RealData.EmptyAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new ServedHost(data.Folder, clock, []);
        await host.Services
            .GetRequiredService<Conversations.Reports.IReportImports>()
            .ImportAsync(Samples.CanonicalBytes(), "report.md", "shop", "operator", Token);
        using var client = host.CreateClient();
        await using var other = new SqliteConnection($"Data Source={Path.Combine(data.Folder, "verifier.db")};Pooling=False");
        await other.OpenAsync(Token);
        await ExecuteAsync(other, "BEGIN IMMEDIATE");

        var turn = host.Services.GetRequiredService<ITurnHandler>().HandleAsync(
            new Turn
            {
                DedupeKeys = ["slow"],
                Conversation = new("web", "shop/operator"),
                UserId = "operator",
                Slug = "shop",
                Content = new TurnContent.Opened()
            }, Token);
        await Eventually.TrueAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            using var asked = await client.GetAsync("/healthz/ready", Token);
            return asked.StatusCode == HttpStatusCode.ServiceUnavailable
                && (await asked.Content.ReadAsStringAsync(Token)).Contains("A write has been waiting for", StringComparison.Ordinal);
        });
        Assert.False(turn.IsCompleted, "It was acknowledged before it was stored.");

        await ExecuteAsync(other, "ROLLBACK");

        Assert.Equal(TurnOutcome.Handled, await turn);
        using var ready = await client.GetAsync("/healthz/ready", Token);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }
}
