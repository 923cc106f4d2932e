using ChatOpsVerifier.Channels.Shared.Api;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>The one HTTP client towards connector, token endpoint and keys.</summary>
internal sealed class TeamsHttp(HttpMessageHandler handler) : IDisposable
{
    /// <summary>For libraries that insist on a client of their own; it is disposed of here.</summary>
    public HttpMessageHandler Handler => handler;

    public HttpClient Client { get; } = OutgoingHttp.Client(handler);

    public static TeamsHttp Create() => new(OutgoingHttp.Handler());

    public void Dispose() => Client.Dispose();
}
