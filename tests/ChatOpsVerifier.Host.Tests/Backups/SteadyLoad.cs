using System.Collections.Concurrent;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Backups;

/// <summary>
/// So many turns a second, each with a piece of evidence, its event, its claim, its state and a message, through the real store in this process, beside
/// whatever else uses the folder.
/// </summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _over = new();
    private readonly IReadOnlyList<string> _slugs;
    private readonly ConcurrentDictionary<string, long> _kept = new();
    private readonly Task _running;
    private int _turns;

    public SteadyLoad(string folder, IReadOnlyList<string> slugs, int perSecond)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
        _services = new ServiceCollection().AddLogging().AddCore(SettingsReader.Read(configuration, "/", [])).BuildServiceProvider();
        (_slugs, _running) = (slugs, Task.Run(() => RunAsync(perSecond)));
    }

    public int Turns => Volatile.Read(ref _turns);

    /// <summary>Entries of each report that were acknowledged so far: whatever is copied from now on must have them.</summary>
    public IReadOnlyDictionary<string, long> Kept => _kept.ToDictionary();

    /// <summary>Ends it, and tells how fast it was.</summary>
    public async Task<double> StopAsync()
    {
        var began = _began;
        await _over.CancelAsync();
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        await _running;
        return Turns / seconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _running;
        await _services.DisposeAsync();
        _over.Dispose();
    }

    private long _began;

    private async Task RunAsync(int perSecond)
    {
        _began = TimeProvider.System.GetTimestamp();
        List<Task> running = [];
        using var one = new SemaphoreSlim(1);
        for (var n = 0; !_over.IsCancellationRequested; n++)
        {
            // By the clock and not by the last one, so that a late one makes none late.
            var due = TimeSpan.FromSeconds((double)n / perSecond) - TimeProvider.System.GetElapsedTime(_began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, TimeProvider.System, CancellationToken.None);
            }

            running.Add(TurnAsync(_slugs[n % _slugs.Count], n));
            running.RemoveAll(r => r.IsCompletedSuccessfully);
        }

        await Task.WhenAll(running);
    }

    private async Task TurnAsync(string slug, int n)
    {
        var store = _services.GetRequiredService<IVerificationStore>();
        var bytes = Encoding.UTF8.GetBytes($"What turn {n} of {slug} saw on the dashboard: {new string((char)('a' + (n % 26)), 200 + n)}");
        var sha256 = await _services.GetRequiredService<IEvidenceStore>().WriteAsync(bytes, default);
        var kept = await store.TransactAsync(
            async turn =>
            {
                var at = TimeProvider.System.GetUtcNow();
                var report = (await turn.FindReportAsync(slug))!;
                var item = new EvidenceItem(
                    $"E{n}", EvidenceKind.Text, sha256, bytes.Length, "text/plain", $"turn {n}", null, DateOnly.FromDateTime(at.UtcDateTime), at, "operator");
                var entry = Ledger.Append(report.Version, report.HeadHash, at, "operator", [new VerificationEvent.EvidenceAdded(item)])[0];
                Assert.True(await turn.TryClaimAsync([$"load:{n}"], at));
                await turn.AppendAsync(slug, report.Version, [entry]);
                var place = new ConversationRef("web", $"{slug}/load");
                await turn.SaveConversationAsync(new ConversationRecord(place, slug, "operator", $"{n}", at));
                await turn.EnqueueAsync(new OutboxMessage($"load:{n}", place, $"load:{n}", new Message { Text = $"turn {n}" }, null), at);
                return entry.Sequence;
            },
            default);
        _kept.AddOrUpdate(slug, kept, (_, before) => Math.Max(before, kept));
        Interlocked.Increment(ref _turns);
    }
}
