using System.Net.Sockets;
using System.Text;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>What strangers send by hand: whatever it is, no answer is 5xx, and the log holds neither what was sent nor the inside of the program.</summary>
public sealed class BadInputTests
{
    private const string Slug = Samples.CanonicalSlug;
    private const string Mark = "strangers-words";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Each endpoint that takes something, in the ways in which it takes it.</summary>
    private static readonly string[] Paths =
    [
        "/sign-in", "/sign-out", "/identity", "/theme", "/import", $"/r/{Slug}/turns", $"/r/{Slug}/links", $"/r/{Slug}/reminders", "/r/%C3%A4/turns",
        "/outbox/retry", "/outbox/drop",
        "/access/keys", "/access/keys/revoke", "/access/sessions/end", "/sign-in/link/x", "/upload/x", "/slack/events", "/api/messages", "/api/reports",
        $"/api/reports/{Slug}/gate", "/hangfire/recurring/trigger", "/metrics", "/healthz/ready",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bodies_OfEveryMalformation_GetAnAnswerBelow500_AndLeaveNoTraceInTheLog()
    {
        using var folder = new TempFolder();
        await using var server = await HostProgram.ServeAsync(
            folder.File("data"),
            "--Teams:Development",
            "true",
            "--Slack:BotToken",
            "xoxb-1-test",
            "--Slack:SigningSecret",
            "0123456789abcdef0123456789abcdef",
            "--Slack:ApiUrl",
            "http://127.0.0.1:9/");
        var sent = 0;
        foreach (var path in Paths)
        {
            foreach (var (name, request) in Requests(path))
            {
                // Nobody is there any longer to read the answer to a request that breaks off.
                var isCut = name.EndsWith("breaks off", StringComparison.Ordinal);
                var status = await SendAsync(server.Address.Port, request, isCut);
                sent++;
                Assert.True(isCut || status is >= 200 and < 500, $"{name} to {path}: {status}");
            }
        }

        await ExpectNothingOfItAsync(server, sent);
    }

    [Fact]
    public async Task Addresses_CookiesAndHeaders_OfEveryMalformation_GetAnAnswerBelow500()
    {
        using var folder = new TempFolder();
        await using var server = await HostProgram.ServeAsync(folder.File("data"));
        string[] odd = ["%00", "%FF%FE", "%ED%A0%80", "%E2%80%AE", "%2e%2e%2f", "..%5c", "%0d%0aX:y", new string('a', 3000), "%C3%A4", "😀"];
        string[] places =
        [
            "/r/{0}",
            "/r/{0}?view={0}",
            "/api/reports/{0}",
            "/api/reports/{0}/report.md",
            "/files/{0}/{0}",
            "/upload/{0}",
            "/sign-in/link/{0}",
            "/sign-in?back={0}",
            "/assets/{0}/{0}",
            "/r/{0}/events"
        ];
        foreach (var path in places.SelectMany(p => odd.Select(o => p.Replace("{0}", o, StringComparison.Ordinal))))
        {
            var status = await SendAsync(
                server.Address.Port, Bytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n"));
            Assert.True(status is >= 200 and < 500, $"{path}: {status}");
        }

        foreach (var header in new[]
        {
            "Cookie: verifier-form=%00; verifier-session=\u00ff; verifier-person=%ED%A0%80; verifier-theme=x; verifier-key=y",
            $"Authorization: Bearer {Mark}",
            "Authorization: Bearer cov_\u00ff_x",
            "Authorization: Basic !!",
            "If-None-Match: \"",
            "Range: bytes=9-1",
            "Content-Type: \u0001",
            "Accept: text/html;q=x"
        })
        {
            foreach (var path in new[] { "/", "/sign-in", "/api/reports", $"/api/reports/{Slug}/report.md", "/metrics", "/hangfire", "/outbox", "/access" })
            {
                var status = await SendAsync(
                    server.Address.Port, Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{header}\r\nConnection: close\r\n\r\n"));
                Assert.True(status is >= 200 and < 500, $"{header} at {path}: {status}");
            }
        }

        await ExpectNothingOfItAsync(server, 0);
    }

    [Fact]
    public async Task Body_ThatComesTooSlowly_Is408Or400_WithOneLineAMinute()
    {
        using var folder = new TempFolder();
        await using var server = await HostProgram.ServeAsync(folder.File("data"));
        var begun = Enumerable
            .Range(0, 3)
            .Select(_ => SendAsync(
                server.Address.Port,
                Bytes(
                    $"POST /r/{Slug}/turns HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n"
                        + "\r\nturn=1")))
            .ToList();
        // The server gives up on them by itself.
        Assert.All(await Task.WhenAll(begun), status => Assert.Contains(status, new int?[] { 400, 408 }));
        await ExpectNothingOfItAsync(server, 3);
    }

    [Fact]
    public async Task Sender_WhoHangsUpWhileTheBodyIsRead_LeavesNoTraceInTheLog()
    {
        using var folder = new TempFolder();
        await using var server = await HostProgram.ServeAsync(folder.File("data"), "--Teams:Development", "true");
        const string Form = "application/x-www-form-urlencoded";
        (string Type, string Length, string Begun)[] bodies =
        [
            (Form, "Content-Length: 6", "tur"),
            (Form, "Content-Length: 3002", new string('a', 2999)),
            (Form, "Content-Length: 90000", $"body={new string('a', 70_000)}"),
            (Form, "Transfer-Encoding: chunked", "5\r\nturn="),
            (Form, "Transfer-Encoding: chunked", $"bb9\r\nturn={new string('a', 2000)}"),
            (
                "multipart/form-data; boundary=x",
                "Content-Length: 9000",
                $"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\n{new string('a', 5000)}"),
            ("application/json", "Content-Length: 600", """{"type":"message","text":"a"""),
        ];
        foreach (var path in new[] { "/sign-in", "/import", $"/r/{Slug}/turns", "/access/keys", "/hangfire/recurring/trigger", "/api/messages" })
        {
            foreach (var (type, length, begun) in bodies)
            {
                await HangUpAsync(server.Address.Port, path, type, length, begun, isReset: false);
                await HangUpAsync(server.Address.Port, path, type, length, begun, isReset: true);
            }
        }

        await ExpectNothingOfItAsync(server, 0);
    }

    /// <summary>Anyone who expects it is told to go on just when the server begins to read.</summary>
    private static async Task HangUpAsync(int port, string path, string type, string length, string begun, bool isReset)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, Token);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await stream.WriteAsync(Bytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {type}\r\n{length}\r\nExpect: 100-continue\r\n\r\n"), Token);
        if (await reader.ReadLineAsync(Token).AsTask().WaitAsync(Patience, TimeProvider.System, Token) is { } line
            && line.Contains(" 100 ", StringComparison.Ordinal))
        {
            await stream.WriteAsync(Bytes(begun), Token);
        }

        client.LingerState = new LingerOption(isReset, 0);
        client.Close();
    }

    private static IEnumerable<(string Name, byte[] Request)> Requests(string path)
    {
        const string Form = "application/x-www-form-urlencoded";
        yield return ("JSON to a form", Post(path, "application/json", Bytes($$"""{"body":"{{Mark}}"}""")));
        yield return (
            "half a surrogate pair in JSON",
            Post(
                path,
                "application/json",
                Bytes(
                    """{"type":"message","serviceUrl":"http://127.0.0.1:9/","channelId":"msteams","id":"1","from":{"id":"29:x","name":"\ud800"},"conversation":{"id":"a"},"recipient":{"id":"b"},"text":"strangers-words\udfff"}""")));
        yield return (
            "NUL in JSON",
            Post(
                path,
                "application/json",
                Bytes(
                    """{"type":"message","serviceUrl":"http://127.0.0.1:9/","channelId":"msteams","id":"\u0000","from":{"id":"29:\u0000"},"conversation":{"id":"a\u0000"},"text":"\u0000"}""")));
        yield return (
            "bytes that are not UTF-8 in JSON",
            Post(
                path,
                "application/json",
                [.. "{\"type\":\"message\",\"serviceUrl\":\"http://127.0.0.1:9/\",\"text\":\""u8, 0xff, 0xfe, .. "\",\"conversation\":{\"id\":\"a\"}}"u8]));
        yield return ("JSON of another shape", Post(path, "application/json", Bytes("""{"type":7,"serviceUrl":[],"from":"x","conversation":{"id":{}}}""")));
        yield return ("deep JSON", Post(path, "application/json", Bytes(string.Concat(Enumerable.Repeat("[", 200)))));
        yield return ("no type", Post(path, "", Bytes(Mark)));
        yield return ("NUL in a form", Post(path, Form, Bytes($"turn=%00&body={Mark}%00&slug=%00&back=%00&key=%00&id=%00&name=%00&as=%00")));
        yield return ("half a surrogate pair in a form", Post(path, Form, Bytes($"turn=%ED%A0%80&body={Mark}%ED%A0%80&back=/%ED%A0%80&key=%ED%A0%80")));
        yield return ("bytes that are not UTF-8 in a form", Post(path, Form, [.. "turn="u8, 0xff, 0xfe, .. "&body="u8, 0xc3, .. "&back=/"u8, 0xff]));
        yield return ("broken percent signs", Post(path, Form, Bytes("turn=%&body=%z&back=%%%")));
        yield return ("many fields", Post(path, Form, Bytes(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1")))));
        yield return ("an odd charset", Post(path, Form + "; charset=utf-7", Bytes("turn=+AGE-")));
        yield return ("an unknown charset", Post(path, Form + "; charset=klingon", Bytes("turn=1")));
        yield return ("UTF-16", Post(path, Form + "; charset=utf-16", [0x00, 0xd8, 0x3d, 0x00]));
        yield return ("multipart without a boundary", Post(path, "multipart/form-data", Bytes("--x\r\n\r\n")));
        yield return (
            "multipart that stops",
            Post(path, "multipart/form-data; boundary=x", Bytes($"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Mark}\0.md\"\r\n\r\nabc")));
        yield return ("multipart with a broken header", Post(path, "multipart/form-data; boundary=x", Bytes("--x\r\nnothing\r\n\r\n\r\n--x--\r\n")));
        yield return ("multipart with a long boundary", Post(path, $"multipart/form-data; boundary={new string('b', 500)}", Bytes("--b\r\n")));
        yield return (
            "a broken chunk",
            Bytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {Form}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nturn=1\r\n0\r\n\r\n"));
        yield return (
            "a chunk of JSON that breaks",
            Bytes(
                $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Slack-Signature: v0=0\r\nX-Slack-Request-Timestamp: 1\r\n"
                    + $"Transfer-Encoding: chunked\r\n\r\n5\r\n{{\"a\"\r\n-1\r\n"));
        yield return (
            "a chunk that breaks off",
            Bytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {Form}\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nturn=1"));
        yield return ("a body that breaks off", Bytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {Form}\r\nContent-Length: 500\r\n\r\nturn=1"));
    }

    private static byte[] Post(string path, string type, byte[] body) =>
        [.. Bytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{(type.Length == 0 ? "" : $"Content-Type: {type}\r\n")}Content-Length: {body.Length}\r\n"
                + "Connection: close\r\n\r\n"),
                .. body
            ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <param name="isCut">Hangs up after what was sent; else the line stays open.</param>
    /// <returns><c>null</c> if the server hung up without an answer.</returns>
    private static async Task<int?> SendAsync(int port, byte[] request, bool isCut = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, Token);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, Token);
            if (isCut)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }

            using var reader = new StreamReader(stream, Encoding.Latin1);
            var line = await reader.ReadLineAsync(Token).AsTask().WaitAsync(Patience, TimeProvider.System, Token);
            return line is null ? null : int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task ExpectNothingOfItAsync(HostServer server, int sent)
    {
        Assert.Equal(0, await server.StopAsync());
        var said = await server.SaidAsync();
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("unhandled", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Mark, said, StringComparison.Ordinal);
        // One activity has the right shape and is answered, but nobody is there to take the answer: a slow run is long enough for the outage to be reported.
        Assert.DoesNotContain(
            said.Split('\n'), l => l.Contains(" ERR ", StringComparison.Ordinal) && !l.Contains("teams is not accepting messages", StringComparison.Ordinal));
        // One line a minute for each kind, of which there are few, however many were sent.
        Assert.InRange(said.Split('\n').Count(l => l.Contains(" WRN ", StringComparison.Ordinal)), 0, 20);
        Assert.True(sent >= 0);
    }
}
