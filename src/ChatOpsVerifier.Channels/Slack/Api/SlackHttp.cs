using ChatOpsVerifier.Channels.Shared.Api;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>The one HTTP client towards Slack.</summary>
internal sealed class SlackHttp(HttpMessageHandler handler) : IDisposable
{
    /// <summary>For libraries that insist on a client of their own; it is disposed of here.</summary>
    public HttpMessageHandler Handler => handler;

    public HttpClient Client { get; } = OutgoingHttp.Client(handler);

    public static SlackHttp Create() => new(OutgoingHttp.Handler());

    public void Dispose() => Client.Dispose();
}
