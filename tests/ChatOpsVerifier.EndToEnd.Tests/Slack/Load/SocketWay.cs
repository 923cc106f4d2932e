using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

/// <summary>Socket Mode: envelopes by turns over all sockets that the program opened.</summary>
internal sealed class SocketWay : IWay
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new();
    private readonly ConcurrentQueue<(WebSocket Socket, SemaphoreSlim One)> _sockets = new();
    private int _last;

    public SocketWay(FakeWebApi web)
    {
        web.OnJson("apps.connections.open", $$"""{"ok":true,"url":"ws://127.0.0.1:{{web.Port}}/link"}""");
        web.On("/link", new FakeReply.Upgrade(TalkAsync));
    }

    public (string Key, string Value) Setting => ("Slack:AppToken", "xapp-load");

    public Task ReadyAsync(Uri host) => Eventually.TrueAsync(() => Task.FromResult(_sockets.Count == 2), () => $"There are {_sockets.Count} sockets.");

    public async Task DeliverAsync(PersonAction action)
    {
        var id = $"envelope-{Interlocked.Increment(ref _last)}";
        var acknowledged = _waiting[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = action.Kind,
            ["payload"] = action.Payload.DeepClone(),
            ["accepts_response_payload"] = action.Kind != "events_api"
        };
        var (socket, one) = _sockets.ElementAt(_last % _sockets.Count);
        await one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(envelope), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        }
        finally
        {
            one.Release();
        }

        await acknowledged.Task.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task TalkAsync(WebSocket socket, CancellationToken stop)
    {
        await socket.SendAsync("""{"type":"hello"}"""u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, stop);
        _sockets.Enqueue((socket, new SemaphoreSlim(1, 1)));
        var message = new byte[64 * 1024];
        while (await socket.ReceiveAsync(message.AsMemory(), stop) is { MessageType: WebSocketMessageType.Text } read)
        {
            // An acknowledgement is far smaller than the buffer, so it comes in one piece.
            if (_waiting.TryRemove((string)JsonNode.Parse(message.AsSpan(0, read.Count))!["envelope_id"]!, out var waiting))
            {
                waiting.TrySetResult();
            }
        }
    }
}
