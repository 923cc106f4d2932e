using ChatOpsVerifier.Channels.Shared.Api;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>The one HTTP client towards connector, token endpoint and keys.</summary>
internal sealed class TeamsHttp(HttpMessageHandler handler) : IDisposable
{
    public HttpClient Client { get; } = OutgoingHttp.Client(handler);

    public static TeamsHttp Create() => new(OutgoingHttp.Handler());

    public void Dispose() => Client.Dispose();
}
