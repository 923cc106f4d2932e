using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>Socket Mode between scripted connections and an inbox that records.</summary>
internal sealed class SocketWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <param name="first">What comes of the first attempt to connect.</param>
    public SocketWorld(int sockets = 1, Func<SlackResult<ISlackSocket>>? first = null)
    {
        if (first is not null)
        {
            Connector.Next.Enqueue(first);
        }

        var mode = new SlackSocketMode(
            Connector, Inbox, Links, new Backoff(() => 0.5), Options.Create(new SlackOptions { Sockets = sockets }), Clock, new Logger<SlackSocketMode>(Logs));
        Running = mode.RunAsync(_stop.Token);
    }

    public ScriptedConnector Connector { get; } = new();

    public RecordingInbox Inbox { get; } = new();

    public SocketLinks Links { get; } = new();

    public ObservedClock Clock { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public Task Running { get; }

    public Task StopAsync() => _stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        while (!Running.IsCompleted)
        {
            // Any task that still waits on the clock gets its time.
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        await Running;
        _stop.Dispose();
    }
}
