using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ChatOpsVerifier.Channels.Slack.Transport;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>A connection whose other side is the test.</summary>
internal sealed class ScriptedSocket(string name, Action<string> happened) : ISlackSocket
{
    private readonly Channel<byte[]?> _toProgram = Channel.CreateUnbounded<byte[]?>();
    private readonly Channel<JsonElement> _fromProgram = Channel.CreateUnbounded<JsonElement>();
    private volatile bool _isLost;

    public string Name => name;

    /// <summary>The other side answers a goodbye with its own; false: it keeps silent.</summary>
    public bool IsPolite { get; set; } = true;

    public void Send(string json) => _toProgram.Writer.TryWrite(Encoding.UTF8.GetBytes(json));

    public void Hello() => Send("""{"type":"hello","num_connections":1}""");

    public void Deliver(string id, string type = "events_api", string payload = """{"type":"event_callback","event":{}}""", bool takesAnswer = false) => Send(
        $$"""{"envelope_id":"{{id}}","type":"{{type}}","accepts_response_payload":{{(takesAnswer ? "true" : "false")}},"retry_attempt":1,"payload":{{payload}}}""");

    public void Announce(string reason) => Send($$"""{"type":"disconnect","reason":"{{reason}}"}""");

    /// <summary>The other side closes in order.</summary>
    public void End() => _toProgram.Writer.TryWrite(null);

    /// <summary>The connection breaks.</summary>
    public void Lose()
    {
        _isLost = true;
        _toProgram.Writer.TryComplete(new IOException("lost"));
    }

    public async Task<JsonElement> AcknowledgedAsync() =>
        await _fromProgram.Reader
            .ReadAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public bool HasNoAcknowledgement => !_fromProgram.Reader.TryPeek(out _);

    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Spelt out: without its type, null would become an empty message.
            return await _toProgram.Reader.ReadAsync(cancellationToken) is { } message ? message.AsMemory() : default(ReadOnlyMemory<byte>?);
        }
        catch (ChannelClosedException)
        {
            throw new IOException("lost");
        }
    }

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (_isLost)
        {
            throw new IOException("lost");
        }

        _fromProgram.Writer.TryWrite(JsonElement.Parse(message.Span));
        return Task.CompletedTask;
    }

    public Task CloseAsync(CancellationToken cancellationToken)
    {
        happened($"{name} closes");
        if (IsPolite)
        {
            End();
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        happened($"{name} is gone");
        Lose();
        return ValueTask.CompletedTask;
    }
}
