using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Testing.Slack;

/// <summary>
/// Takes the place of Slack's Web API where it must fail: a real port that answers as it is told, drops connections, stops answering.
/// Whatever it was not told about is answered with {"ok":true}, or by a workspace that remembers.
/// </summary>
public sealed class FakeWebApi : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeReply>> _told = new();
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly Task _serving;

    public FakeWebApi()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Answers what nothing was set for; null: with {"ok":true}.</summary>
    public Func<FakeRequest, FakeReply>? Workspace { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Base of the API, for <c>Slack:ApiUrl</c>.</summary>
    public Uri Url => new($"http://127.0.0.1:{Port}/api/");

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    public IReadOnlyList<FakeRequest> To(string path) => [.. _requests.Where(r => r.Path == path)];

    /// <param name="path">A method of the API ("chat.postMessage"), or any path that begins with a slash.</param>
    /// <param name="replies">Given in this order; the last one forever.</param>
    public void On(string path, params FakeReply[] replies) => _told[path] = new(replies);

    /// <summary>Forgets what was set for a path.</summary>
    public void Off(string path) => _told.TryRemove(path, out _);

    public void OnJson(string path, string json) => On(path, new FakeReply.Answer(json));

    private async Task ServeAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = HandleAsync(client);
            }
        }
        // An accept that is cancelled ends with either, depending on who is first: the token or the socket.
        catch (Exception e) when (e is OperationCanceledException or SocketException { SocketErrorCode: SocketError.OperationAborted })
        {
            // The test is over.
        }
    }

    private async Task HandleAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    await ReplyAsync(stream, request, Next(request));
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or WebSocketException)
            {
                // The caller gave up, or the test is over.
            }
        }
    }

    private async Task ReplyAsync(NetworkStream stream, FakeRequest request, FakeReply reply)
    {
        switch (reply)
        {
            case FakeReply.Late late:
                await late.Until(_stop.Token);
                await ReplyAsync(stream, request, late.Reply);
                break;
            case FakeReply.Answer answer:
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer.Head()), _stop.Token);
                await stream.WriteAsync(answer.Body, _stop.Token);
                if (answer.IsCutOff)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }

                break;
            case FakeReply.Silence:
                await Task.Delay(Timeout.Infinite, _stop.Token);
                break;
            case FakeReply.Upgrade upgrade:
                await UpgradeAsync(stream, request, upgrade);
                break;
            case FakeReply.Drop:
                stream.Socket.Close(timeout: 0);
                break;
        }
    }

    private async Task UpgradeAsync(NetworkStream stream, FakeRequest request, FakeReply.Upgrade upgrade)
    {
        // RFC 6455, 4.2.2: the answer to the key, by which both sides know that a WebSocket is meant.
#pragma warning disable CA5350 // The protocol wants SHA-1; it protects nothing here.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(request.Header("Sec-WebSocket-Key")
            + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        var head = $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
        using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        await upgrade.Talk(socket, _stop.Token);
    }

    private FakeReply Next(FakeRequest request)
    {
        if (!_told.TryGetValue(request.Path, out var replies))
        {
            return Workspace?.Invoke(request) ?? new FakeReply.Answer("""{"ok":true}""");
        }

        return replies.Count > 1 && replies.TryDequeue(out var next) ? next : replies.TryPeek(out var last) ? last : new FakeReply.Drop();
    }

    private async Task<FakeRequest?> ReadAsync(NetworkStream stream)
    {
        var received = new List<byte>();
        var end = -1;
        var chunk = new byte[8192];
        while (end < 0)
        {
            var read = await stream.ReadAsync(chunk, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            received.AddRange(chunk.AsSpan(0, read));
            end = received.ToArray().AsSpan().IndexOf("\r\n\r\n"u8);
        }

        var lines = Encoding.ASCII.GetString([.. received[..end]]).Split("\r\n");
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        var length = headers.TryGetValue("Content-Length", out var said) ? int.Parse(said, CultureInfo.InvariantCulture) : 0;
        var body = new byte[length];
        var early = received[(end + 4)..];
        early.CopyTo(body);
        await stream.ReadExactlyAsync(body.AsMemory(early.Count), _stop.Token);
        var (method, path) = (lines[0].Split(' ')[0], lines[0].Split(' ')[1]);
        return new FakeRequest(path.StartsWith("/api/", StringComparison.Ordinal) ? path["/api/".Length..] : path, headers, body) { Method = method };
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }
}
