using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>Within a transaction the list of reports is remembered; it must never be older than the database.</summary>
public sealed class ReportListTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly SqliteFolder _folder = new();
    private ServiceProvider _here = null!;
    private ServiceProvider _there = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_here, _there) = (_folder.Services(), _folder.Services());
        await _here.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task List_ShowsWhatThisTransactionWrote_AndTheNextOneToo()
    {
        await SaveAsync(_here, "b", "first");
        Assert.Equal(["b first"], await ListAsync(_here));

        await Store(_here).TransactAsync(
            async t =>
            {
                await t.SaveReportAsync("a", "new", "a.md", "sha", [1], Now);
                await t.SaveReportAsync("b", "second", "b.md", "sha", [1], Now);
                Assert.Equal(["a new", "b second"], (await t.ListReportsAsync()).Select(Tell));
                return true;
            },
            Cancel);
        Assert.Equal(["a new", "b second"], await ListAsync(_here));
    }

    [Fact]
    public async Task List_AfterARollback_ShowsNothingOfTheTransaction()
    {
        await SaveAsync(_here, "a", "first");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store(_here).TransactAsync<bool>(
            async t =>
            {
                await t.SaveReportAsync("a", "never", "a.md", "sha", [1], Now);
                Assert.Equal(["a never"], (await t.ListReportsAsync()).Select(Tell));
                throw new InvalidOperationException("taken back");
            },
            Cancel));

        Assert.Equal(["a first"], await ListAsync(_here));
    }

    [Fact]
    public async Task List_WhatAnotherProcessWrote_IsSeen()
    {
        await SaveAsync(_here, "a", "first");
        Assert.Equal(["a first"], await ListAsync(_here));

        await SaveAsync(_there, "a", "theirs");
        await SaveAsync(_there, "b", "theirs");

        Assert.Equal(["a theirs", "b theirs"], await ListAsync(_here));
        await SaveAsync(_here, "b", "ours");
        Assert.Equal(["a theirs", "b ours"], await ListAsync(_there));
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
