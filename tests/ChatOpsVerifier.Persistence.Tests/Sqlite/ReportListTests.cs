using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>Within a transaction the list of reports is remembered; it must never be older than the database.</summary>
public sealed class ReportListTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteFolder folder = new();
    private ServiceProvider here = null!;
    private ServiceProvider there = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (here, there) = (folder.Services(), folder.Services());
        await here.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task List_ShowsWhatThisTransactionWrote_AndTheNextOneToo()
    {
        await SaveAsync(here, "b", "first");
        Assert.Equal(["b first"], await ListAsync(here));

        await Store(here).TransactAsync(
            async t =>
            {
                await t.SaveReportAsync("a", "new", "a.md", "sha", [1], Now);
                await t.SaveReportAsync("b", "second", "b.md", "sha", [1], Now);
                Assert.Equal(["a new", "b second"], (await t.ListReportsAsync()).Select(Tell));
                return true;
            },
            Cancel);
        Assert.Equal(["a new", "b second"], await ListAsync(here));
    }

    [Fact]
    public async Task List_AfterARollback_ShowsNothingOfTheTransaction()
    {
        await SaveAsync(here, "a", "first");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store(here).TransactAsync<bool>(
            async t =>
            {
                await t.SaveReportAsync("a", "never", "a.md", "sha", [1], Now);
                Assert.Equal(["a never"], (await t.ListReportsAsync()).Select(Tell));
                throw new InvalidOperationException("taken back");
            },
            Cancel));

        Assert.Equal(["a first"], await ListAsync(here));
    }

    [Fact]
    public async Task List_WhatAnotherProcessWrote_IsSeen()
    {
        await SaveAsync(here, "a", "first");
        Assert.Equal(["a first"], await ListAsync(here));

        await SaveAsync(there, "a", "theirs");
        await SaveAsync(there, "b", "theirs");

        Assert.Equal(["a theirs", "b theirs"], await ListAsync(here));
        await SaveAsync(here, "b", "ours");
        Assert.Equal(["a theirs", "b ours"], await ListAsync(there));
    }

    private static IVerificationStore Store(ServiceProvider services) => services.GetRequiredService<IVerificationStore>();

    private static Task<bool> SaveAsync(ServiceProvider services, string slug, string title) => Store(services).TransactAsync(
        async t =>
        {
            await t.SaveReportAsync(slug, title, $"{slug}.md", "sha", [1], Now);
            return true;
        },
        Cancel);

    private static Task<List<string>> ListAsync(
        ServiceProvider services) => Store(services).TransactAsync(async t => (await t.ListReportsAsync()).Select(Tell).ToList(), Cancel);

    private static string Tell(ReportRecord report) => $"{report.Slug} {report.Title}";
}
