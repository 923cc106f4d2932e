using BenchmarkDotNet.Attributes;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>One turn, from receiving it to its commit on disk. 1,000 reports: the same as with one.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks : IAsyncDisposable
{
    private RealStore? _data;
    private int _turns;

    [Params(1, 1_000)]
    public int Reports { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _data = new RealStore(operators: 1, s => s.AddSingleton<IChannel>(new RecordingChannel()));
        _data.Import(Reports);
        Handle(new TurnContent.Opened());
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        if (_data is not null)
        {
            await _data.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>On the page, where the place names the report.</summary>
    [Benchmark]
    public TurnOutcome OnThePage() => Handle(new TurnContent.Text("status", []));

    /// <summary>In a chat that speaks of all reports: the words may name another one.</summary>
    [Benchmark]
    public TurnOutcome InASharedChat() => Handle(new TurnContent.Text("status", []), "slack");

    private TurnOutcome Handle(TurnContent content, string channel = "web")
    {
        var turn = new Turn
        {
            DedupeKeys = [$"turn-{_turns++}"],
            Conversation = channel == "web" ? new("web", "report-0/p0") : new(channel, "U0"),
            UserId = channel == "web" ? "p0" : "U0",
            Slug = "report-0",
            Content = content,
        };
        return _data!.Get<ITurnHandler>().HandleAsync(turn, default).GetAwaiter().GetResult();
    }
}
