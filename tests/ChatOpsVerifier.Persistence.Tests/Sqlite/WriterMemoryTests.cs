using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>What the writer remembers between two works is what the database holds.</summary>
public sealed class WriterMemoryTests : IAsyncLifetime
{
    private static readonly ConversationRef Place = new("slack", "D1");
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteFolder _folder = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IVerificationStore Store => _services.GetRequiredService<IVerificationStore>();

    public async ValueTask InitializeAsync()
    {
        _services = _folder.Services();
        await _services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
        await SaveAsync("a", "first", Now);
        Assert.Equal(("first", "first"), await ReadAsync("a"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Conversation_SavedByAWorkThatFails_IsTheOneOfBefore()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Store.TransactAsync<bool>(
            async t =>
            {
                await t.SaveConversationAsync(Record("a", "lost", Now.AddMinutes(1)));
                await t.FindLatestConversationAsync(Place, Cancel);
                throw new InvalidDataException();
            },
            Cancel));

        Assert.Equal(("first", "first"), await ReadAsync("a"));
    }

    [Fact]
    public async Task Conversation_SavedByAnotherProcess_IsReadAgain()
    {
        await using (var connection = _folder.Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE conversations SET state_json = 'theirs'";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        Assert.Equal(("theirs", "theirs"), await ReadAsync("a"));
    }

    [Fact]
    public async Task Conversation_OfARemovedReport_IsGone()
    {
        await Store.TransactAsync(
            async t =>
            {
                await t.RemoveReportAsync("a");
                return true;
            },
            Cancel);

        Assert.Equal((null, null), await ReadAsync("a"));
    }

    [Theory]
    [InlineData(1, "second")]
    [InlineData(0, "first")]
    [InlineData(-1, "first")]
    public async Task LatestConversation_IsTheOneWithTheLatestActivity_AndOfTwoTheOneWithTheFirstName(int minutes, string latest)
    {
        await SaveAsync("b", "second", Now.AddMinutes(minutes));

        Assert.Equal(("second", latest), await ReadAsync("b"));
    }

    [Fact]
    public async Task LatestConversation_SavedAsOlderThanItWas_GivesWayToTheNext()
    {
        await SaveAsync("b", "second", Now.AddMinutes(1));
        await ReadAsync("b");
        await SaveAsync("b", "older", Now.AddMinutes(-1));

        Assert.Equal(("older", "first"), await ReadAsync("b"));
    }

    private static ConversationRecord Record(string slug, string json, DateTimeOffset at) => new(Place, slug, "ada", json, at);

    private Task<bool> SaveAsync(string slug, string json, DateTimeOffset at) => Store.TransactAsync(
        async t =>
        {
            await t.SaveConversationAsync(Record(slug, json, at));
            return true;
        },
        Cancel);

    private Task<(string? Own, string? Latest)> ReadAsync(string slug) => Store.TransactAsync(
        async t => ((await t.FindConversationAsync(Place, slug, Cancel))?.StateJson, (await t.FindLatestConversationAsync(Place, Cancel))?.StateJson),
        Cancel);
}
