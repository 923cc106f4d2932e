using System.Text;
using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Conversations.Tests;

/// <summary>The same turns over the database, the evidence files and the web chat that ship.</summary>
public sealed class RealPartsTests : IAsyncLifetime
{
    private static readonly string Secret = "AKIA" + "Q7XW3ZT5LK2MNB4V";

    private readonly string _folder = Directory.CreateTempSubdirectory("verifier-conversations-").FullName;
    private readonly FakeTimeProvider _time = new(Bench.Monday);
    private readonly CollectedLogs _logs = new();
    private ServiceProvider _services = null!;
    private int _turns;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _services = await StartAsync();

    [Fact]
    public async Task Walk_WithARestartAfterEachTurn_SettlesAndKeepsAnIntactLedger()
    {
        await ImportAsync();
        foreach (var said in new[]
        {
            "start",
            "start",
            "Daily",
            "The backups page of chatty-camel-373 lists thirty snapshots, one for each night at 03:00 UTC.",
            "all",
            "confirm"
        })
        {
            await SayAsync(said);
            await _services.DisposeAsync();
            _services = await StartAsync();
        }

        var view = await ViewAsync();
        Assert.True(view.Assessment.Counts.Settled >= 4, $"{view.Assessment.Counts.Settled} are settled; the chat: {await TranscriptAsync("operator")}");
        Assert.True(LedgerCheck.Verify(await Get<IVerificationStore>().ReadLedgerAsync(Samples.CanonicalSlug, 0, Token)).IsIntact);
        Assert.All(
            view.Assessment.State.Evidence.Values,
            e => Assert.Equal(EvidenceIntegrity.Intact, Get<IEvidenceStore>().CheckAsync(e.Sha256, Token).GetAwaiter().GetResult()));
        Assert.Contains($"{view.Assessment.Counts.Settled} of 54", await TranscriptAsync("team"), StringComparison.Ordinal);
        Assert.Equal(0, (await Get<IVerificationStore>().ReadFiguresAsync(Token)).OutboxDead);
    }

    [Fact]
    public async Task Secret_Pasted_IsInNoByteOnDisk()
    {
        await ImportAsync();
        await SayAsync("start");
        await SayAsync($"The key is {Secret} and there are thirty nightly snapshots in the list.");
        await SayAsync("use it");
        await _services.DisposeAsync();

        var needles = new[] { Encoding.UTF8.GetBytes(Secret), Encoding.Unicode.GetBytes(Secret) };
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Token);
            Assert.All(needles, n => Assert.Equal(-1, bytes.AsSpan().IndexOf(n)));
        }

        Assert.DoesNotContain(Secret, string.Join('\n', _logs.Lines), StringComparison.Ordinal);
        _services = await StartAsync();
    }

    [Fact]
    public async Task Redact_NoticedTooLate_LeavesNoByteOnDiskAndAnIntactLedger()
    {
        const string phrase = "violet otter eats 4711 pears";
        await ImportAsync();
        foreach (var said in new[]
        {
            "start",
            "start",
            "Daily",
            $"The backups page lists thirty snapshots, one a night; the vault opens with \"{phrase}\".",
            "all",
            "confirm",
            "evidence E1"
        })
        {
            await SayAsync(said);
        }

        var settled = (await ViewAsync()).Assessment.Counts.Settled;
        Assert.True(settled > 0, await TranscriptAsync("operator"));
        Assert.True((await TranscriptAsync("operator")).Contains(phrase, StringComparison.Ordinal), await TranscriptAsync("operator"));

        await SayAsync("redact E1 because it shows how the vault opens");

        var view = await ViewAsync();
        Assert.Equal(0, view.Assessment.Counts.Settled);
        Assert.Equal("it shows how the vault opens", view.Assessment.State.Evidence["E1"].Removed!.Reason);
        Assert.Equal(EvidenceIntegrity.Missing, await Get<IEvidenceStore>().CheckAsync(view.Assessment.State.Evidence["E1"].Sha256, Token));
        Assert.DoesNotContain("violet", await TranscriptAsync("operator") + view.Rendered.Text, StringComparison.Ordinal);
        var finding = LedgerCheck.Verify(await Get<IVerificationStore>().ReadLedgerAsync(Samples.CanonicalSlug, 0, Token));
        Assert.True(finding.IsIntact, finding.Sentence);
        await _services.DisposeAsync();

        var needle = Encoding.UTF8.GetBytes("violet otter");
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            Assert.True((await File.ReadAllBytesAsync(file, Token)).AsSpan().IndexOf(needle) < 0, $"{Path.GetFileName(file)} still holds the phrase.");
        }

        _services = await StartAsync();
        await SayAsync("status");
        Assert.Equal(0, (await ViewAsync()).Assessment.Counts.Settled);
    }

    [Fact]
    public async Task Turns_SameDeliveryAtOnce_AreOne()
    {
        await ImportAsync();
        var turn = TurnOf("status", "same");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Get<ITurnHandler>().HandleAsync(turn, Token), Token)));
        Assert.Single(outcomes, TurnOutcome.Handled);
    }

    [Fact]
    public async Task OutboxLoop_Signalled_SendsAndEndsWhenStopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var loop = Get<OutboxLoop>().RunAsync(stop.Token);
        var delivered = HearAsync("conversation:web:" + Samples.CanonicalSlug + "/team", stop.Token);

        await Get<IReportImports>().ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, null, "operator", Token);
        await delivered.WaitAsync(TimeSpan.FromSeconds(30), Token);

        await stop.CancelAsync();
        await loop.WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Contains(": FAIL, ", await TranscriptAsync("team"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _logs.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ServiceProvider> StartAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IPeople>(new FixedPeople());
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(_logs));
        services.AddSqlitePersistence(o => o.Folder = _folder);
        services.Configure<StatusOptions>(o => o.Gather = TimeSpan.Zero);
        services.AddConversations();
        services.AddWebChat();
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Token);
        return provider;
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private async Task ImportAsync()
    {
        await Get<IReportImports>().ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, null, "operator", Token);
        await SayAsync("hello");
    }

    private async Task SayAsync(string text)
    {
        Assert.Equal(TurnOutcome.Handled, await Get<ITurnHandler>().HandleAsync(TurnOf(text, $"turn-{++_turns}"), Token));
        await Get<OutboxDispatcher>().RunOnceAsync(Token);
    }

    private static Turn TurnOf(string text, string key) => new()
    {
        DedupeKeys = [key],
        Conversation = Bench.Operator,
        UserId = "operator",
        Slug = Samples.CanonicalSlug,
        Content = new TurnContent.Text(text, []),
    };

    private async Task<ReportView> ViewAsync() => (await Get<IReportCatalog>().FindAsync(Samples.CanonicalSlug, Token))!;

    private async Task<string> TranscriptAsync(string who) =>
        string.Join("\n—\n", (await Get<IWebChatStore>().ReadAsync(new("web", $"{Samples.CanonicalSlug}/{who}"), 100, Token)).Select(m => m.Message?.Text));

    private async Task HearAsync(string topic, CancellationToken cancellationToken)
    {
        await foreach (var heard in Get<IChangeFeed>().SubscribeAsync(cancellationToken))
        {
            if (heard == topic)
            {
                return;
            }
        }
    }
}
