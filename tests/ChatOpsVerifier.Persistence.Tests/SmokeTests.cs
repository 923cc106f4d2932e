using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Persistence.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task Store_EveryVerb_Works()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var services = new ServiceCollection().AddSqlitePersistence(o => o.Folder = folder).BuildServiceProvider();
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        var store = services.GetRequiredService<IVerificationStore>();
        var at = DateTimeOffset.UnixEpoch;
        var place = new ConversationRef("web", "a/b");
        await store.TransactAsync<int>(async t =>
        {
            Assert.True(await t.TryClaimAsync(["a", "b"], at));
            Assert.False(await t.TryClaimAsync(["c", "b"], at));
            Assert.True(await t.TryClaimAsync(["c"], at));
            await t.SaveReportAsync("a", "A", "a.md", "00", [1, 2], at);
            await t.SaveConversationAsync(new ConversationRecord(place, "a", "p", "{}", at));
            Assert.NotNull(await t.FindLatestConversationAsync(place));
            await t.EnqueueAsync(new OutboxMessage("k", place, "status", new Message { Text = "hi" }, null), at);
            await t.SaveReminderAsync(new ReminderRecord("a", "p", place, at, at, 0, null, null, false));
            Assert.True(await t.TryClaimReminderAsync("a", "p", "s", "r", at));
            await t.LogReminderAsync(new ReminderLogRecord("a", "p", "s", "sent", "r", at));
            return 1;
        }, TestContext.Current.CancellationToken);
        Assert.Single(await store.ReadDueRemindersAsync(at, 10, TestContext.Current.CancellationToken));
        var pending = Assert.Single(await store.ReadPendingOutboxAsync(at, 10, TestContext.Current.CancellationToken));
        await store.TransactAsync<int>(async t => { await t.MarkSentAsync(pending.Id, "ref", at); return 1; }, TestContext.Current.CancellationToken);
        Assert.Empty(await store.ReadPendingOutboxAsync(at, 10, TestContext.Current.CancellationToken));
        Assert.Equal(new StoreFigures(1, 0, 0, 0, 1), await store.ReadFiguresAsync(TestContext.Current.CancellationToken));
        var web = services.GetRequiredService<IWebChatStore>();
        var id = await web.UpsertAsync(new WebChatMessage(0, place, "k", null, null, new Message { Text = "x" }, null, null, null, at, null), TestContext.Current.CancellationToken);
        Assert.Equal(id, Assert.Single(await web.ReadAsync(place, 5, TestContext.Current.CancellationToken)).Id);
    }
}
