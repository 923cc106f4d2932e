using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>
/// More messages than a provider takes, through outbox, channel and real HTTP on loopback, to a stub that takes 20 calls in any
/// second and answers the rest with 429 and Retry-After: 1. Says at its end how much of the allowance was used and how often the
/// stub refused. Budget: at least 95 %, and fewer than 0.05 refusals a message.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ProviderBenchmarks
{
    private const int PerSecond = 20;
    private const int Places = 200;
    private const int EachPlace = 12;
    private static readonly FakeReply Refusal = new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 1");

    private readonly Queue<long> _window = new();
    private readonly FakeWorkspace _workspace = new();
    private readonly Lock _gate = new();
    private int _taken;
    private int _refused;
    private long _first;
    private long _last;

    [Benchmark]
    public async Task<int> Deliver()
    {
        await using var web = new FakeWebApi { Workspace = Answer };
        await using var data = new RealStore(operators: 1, s =>
        {
            s.AddSingleton<IChannel>(new RecordingChannel());
            s.AddSingleton<IPictures, NoPictures>();
            s.AddSlack(o => (o.BotToken, o.ApiUrl) = ("xoxb-1-bench", web.Url));
        });
        await data.Get<IVerificationStore>().TransactAsync(EnqueueAsync, default);
        using var stop = new CancellationTokenSource();
        var sending = data.Get<OutboxLoop>().RunAsync(stop.Token);
        while ((await data.Get<IVerificationStore>().ReadOutboxFiguresAsync(default)).Any(c => c.Pending > 0))
        {
            await Task.Delay(200);
        }

        await stop.CancelAsync();
        await sending;
        var seconds = TimeProvider.System.GetElapsedTime(_first, _last).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"// {_workspace.All.Count} messages, {_taken} calls taken in {seconds:0.0} s: {_taken / seconds:0.00} a second, {_taken / seconds / PerSecond:P1} of what is allowed; {_refused} refusals, {(double)_refused / _workspace.All.Count:0.0000} a message"));
        return _workspace.All.Count;
    }

    private static async Task<bool> EnqueueAsync(IStoreTransaction transaction)
    {
        for (var i = 0; i < Places * EachPlace; i++)
        {
            var place = new ConversationRef("slack", $"C{i % Places}");
            await transaction.EnqueueAsync(new($"bench-{i}", place, $"note-{i}", new Message { Text = $"Note {i}" }, null), TimeProvider.System.GetUtcNow());
        }

        return true;
    }

    private FakeReply Answer(FakeRequest request)
    {
        var now = TimeProvider.System.GetTimestamp();
        lock (_gate)
        {
            while (_window.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
            {
                _window.Dequeue();
            }

            if (_window.Count >= PerSecond)
            {
                _refused++;
                return Refusal;
            }

            _window.Enqueue(now);
            _first = _taken++ == 0 ? now : _first;
            _last = now;
        }

        return _workspace.Answer(request);
    }

    private sealed class NoPictures : IPictures
    {
        public Task<byte[]?> DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
    }
}
