using System.Net.WebSockets;
using System.Text;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Channels.SlackNet;
using ChatOpsVerifier.Channels.Tests.Slack.Api;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>Over a real WebSocket.</summary>
public abstract class SlackConnectorTests : SlackTransportTests
{
    private const string AppToken = "xapp-1-A1-theappstoken";
    private const string Link = "/link/?ticket=theticket";

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_ShowsTheAppsTokenToTheApi_AndNoneToTheConnection()
    {
        await using var world = World();
        await using var socket = await ConnectAsync(world, async (server, cancel) =>
        {
            await SayAsync(server, "one", cancel);
            await SayAsync(server, await HearAsync(server, cancel) + "!", cancel);
            await server.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancel);
            await HearAsync(server, cancel);
        });

        Assert.Equal("one", await TextAsync(socket));
        await socket.SendAsync("ü two"u8.ToArray(), Cancel);
        Assert.Equal("ü two!", await TextAsync(socket));
        Assert.Null(await socket.ReceiveAsync(Cancel));
        await socket.CloseAsync(Cancel);

        Assert.Equal($"Bearer {AppToken}", world.Web.To("apps.connections.open").Single().Header("Authorization"));
        Assert.Null(world.Web.To(Link).Single().Header("Authorization"));
    }

    [Fact]
    public async Task Message_InPieces_IsGivenWhole()
    {
        var text = new string('x', 100_000) + "ü";
        await using var world = World();
        await using var socket = await ConnectAsync(world, async (server, cancel) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await server.SendAsync(bytes.AsMemory(0, 50_000), WebSocketMessageType.Text, endOfMessage: false, cancel);
            await server.SendAsync(bytes.AsMemory(50_000), WebSocketMessageType.Text, endOfMessage: true, cancel);
            await HearAsync(server, cancel);
        });

        Assert.Equal(text, await TextAsync(socket));
    }

    [Fact]
    public async Task CutConnection_IsLost_ForReaderAndWriter()
    {
        await using var world = World();
        await using var socket = await ConnectAsync(world, (_, _) => Task.CompletedTask);
        await Assert.ThrowsAsync<IOException>(() => socket.ReceiveAsync(Cancel));
        await Assert.ThrowsAsync<IOException>(() => socket.SendAsync("late"u8.ToArray(), Cancel));
    }

    [Fact]
    public async Task ManySenders_AreServedOneByOne()
    {
        await using var world = World();
        var heard = new TaskCompletionSource<IReadOnlyList<string>>();
        await using var socket = await ConnectAsync(world, async (server, cancel) =>
        {
            var all = new List<string>();
            while (all.Count < 50)
            {
                all.Add(await HearAsync(server, cancel));
            }

            heard.SetResult(all);
        });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => socket.SendAsync(Encoding.UTF8.GetBytes($"m{i}"), Cancel)));
        Assert.Equal(50, (await heard.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Distinct().Count());
    }

    [Fact]
    public async Task Refusal_NamesWhatToDo()
    {
        await using var world = World();
        world.Web.OnJson("apps.connections.open", """{"ok":false,"error":"not_allowed_token_type"}""");
        var failed = Assert.IsType<SlackResult<ISlackSocket>.Failed>(await Connector(world).ConnectAsync(Cancel));
        Assert.Contains("xapp-", failed.Error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionThatFails_DoesNotTellItsTicket()
    {
        await using var world = World();
        Point(world);
        world.Web.On(Link, new FakeReply.Answer("no", 404));
        var fault = await Assert.ThrowsAsync<IOException>(() => Connector(world).ConnectAsync(Cancel));
        Assert.DoesNotContain("theticket", fault.ToString(), StringComparison.Ordinal);
    }

    private protected async Task<ISlackSocket> ConnectAsync(ApiWorld world, Func<WebSocket, CancellationToken, Task> talk)
    {
        Point(world);
        world.Web.On(Link, new FakeReply.Upgrade(talk));
        return Assert.IsType<SlackResult<ISlackSocket>.Ok>(await Connector(world).ConnectAsync(Cancel)).Value;
    }

    private static void Point(
        ApiWorld world) => world.Web.OnJson("apps.connections.open", $$"""{"ok":true,"url":"ws://127.0.0.1:{{world.Web.Port}}{{Link}}"}""");

    private SlackConnector Connector(ApiWorld world)
    {
        world.Options.AppToken = AppToken;
        return new SlackConnector(world.Calls, Options.Create(world.Options), IsOverSlackNet ? OpenSlackNetAsync : ClientSocket.OpenAsync);
    }

    private static Task<ISlackSocket> OpenSlackNetAsync(ClientWebSocket socket, Uri address, CancellationToken cancellationToken) =>
        SlackNetSocket.OpenAsync(SlackNetDouble.Socket(socket, address), cancellationToken);

    private static async Task<string> TextAsync(ISlackSocket socket) => Encoding.UTF8.GetString((await socket.ReceiveAsync(Cancel))!.Value.Span);

    private static Task SayAsync(WebSocket server, string text, CancellationToken cancel) =>
        server.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancel);

    private static async Task<string> HearAsync(WebSocket server, CancellationToken cancel)
    {
        var buffer = new byte[1024];
        var result = await server.ReceiveAsync(buffer, cancel);
        return Encoding.UTF8.GetString(buffer, 0, result.Count);
    }
}

/// <summary>What SlackNet's connection does not promise: it keeps whatever comes.</summary>
public sealed class NativeConnectorTests : SlackConnectorTests
{
    [Fact]
    public async Task Message_WithoutEnd_CostsTheConnection()
    {
        await using var world = World();
        await using var socket = await ConnectAsync(world, async (server, cancel) =>
        {
            while (true)
            {
                await server.SendAsync(new byte[64 * 1024], WebSocketMessageType.Text, endOfMessage: false, cancel);
            }
        });

        await Assert.ThrowsAsync<IOException>(() => socket.ReceiveAsync(Cancel));
    }
}
