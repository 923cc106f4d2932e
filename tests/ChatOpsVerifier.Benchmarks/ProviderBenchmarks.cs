using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
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
    private readonly List<long> _takenAt = [];
    private readonly List<long> _refusedAt = [];

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
        Tell();
        return _workspace.All.Count;
    }

    private void Tell()
    {
        var (taken, messages, seconds) = (_takenAt.Count, _workspace.All.Count, Since(_takenAt[^1]));
        Write($"{messages} messages, {taken} calls taken in {seconds:0.0} s: {taken / seconds:0.00} a second");
        Write($"This is {taken / seconds / PerSecond:P1} of what is allowed");
        Write($"{_refusedAt.Count} refusals, {(double)_refusedAt.Count / messages:0.0000} a message");
        Write($"Taken in each ten seconds: {string.Join(' ', _takenAt.CountBy(at => (int)(Since(at) / 10)).OrderBy(c => c.Key).Select(c => c.Value))}");
        Write($"Refused after seconds: {string.Join(' ', _refusedAt.Select(at => Since(at).ToString("0.0", CultureInfo.InvariantCulture)))}");
    }

    private double Since(long at) => TimeProvider.System.GetElapsedTime(_takenAt[0], at).TotalSeconds;

    private static void Write(FormattableString line) => Console.WriteLine("// " + line.ToString(CultureInfo.InvariantCulture));

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
                _refusedAt.Add(now);
                return Refusal;
            }

            _window.Enqueue(now);
            _takenAt.Add(now);
        }

        return _workspace.Answer(request);
    }

    private sealed class NoPictures : IPictures
    {
        public Task<byte[]?> DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
    }
}
