// As in SlackApi.cs.
#nullable disable
using System.Net.WebSockets;

namespace SlackNet;

public interface IWebSocket : IDisposable
{
    Task Closed { get; }

    IObservable<string> Messages { get; }

    Task<bool> Open(CancellationToken cancellationToken);

    Task Send(string message);
}

public class WebSocketWrapper(ClientWebSocket webSocket, string uri) : IWebSocket
{
    public Task Closed => throw Missing.Package();

    public IObservable<string> Messages => throw Missing.Package();

    public Task<bool> Open(CancellationToken cancellationToken) => throw Missing.Package(uri);

    public Task Send(string message) => throw Missing.Package();

    public void Dispose()
    {
        webSocket.Dispose();
        GC.SuppressFinalize(this);
    }
}

internal static class Missing
{
    public static NotSupportedException Package(string of = "") => new($"SlackNet itself is not in this build; build with -p:NamedPackages=true. {of}");
}
