using System.Collections.Concurrent;
using System.Threading.Channels;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Transport;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>Opens connections "s1", "s2", …, unless the test has said otherwise for the next attempts.</summary>
internal sealed class ScriptedConnector : ISlackConnector
{
    private readonly Channel<ScriptedSocket> _opened = Channel.CreateUnbounded<ScriptedSocket>();
    private readonly ConcurrentQueue<string> _happened = new();
    private int _sockets;
    private int _attempts;

    public ConcurrentQueue<Func<SlackResult<ISlackSocket>>> Next { get; } = new();

    /// <summary>Everything in its order: "s1 opens", "s2 opens", "s1 closes", "s1 is gone".</summary>
    public IReadOnlyList<string> Happened => [.. _happened];

    public int Attempts => Volatile.Read(ref _attempts);

    public Task<SlackResult<ISlackSocket>> ConnectAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        if (Next.TryDequeue(out var next))
        {
            return Task.FromResult(next());
        }

        var socket = new ScriptedSocket($"s{Interlocked.Increment(ref _sockets)}", _happened.Enqueue);
        _happened.Enqueue($"{socket.Name} opens");
        _opened.Writer.TryWrite(socket);
        return Task.FromResult<SlackResult<ISlackSocket>>(new SlackResult<ISlackSocket>.Ok(socket));
    }

    /// <summary>The next connection that the program opens, or has opened and nobody took.</summary>
    public async Task<ScriptedSocket> OpenedAsync(bool greet = true)
    {
        var socket = await _opened.Reader
            .ReadAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        if (greet)
        {
            socket.Hello();
        }

        return socket;
    }
}
