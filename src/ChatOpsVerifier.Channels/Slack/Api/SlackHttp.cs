using System.Net;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>The one HTTP client towards Slack. It follows no redirect by itself, since a token would travel along, and keeps no cookies.</summary>
internal sealed class SlackHttp(HttpMessageHandler handler) : IDisposable
{
    /// <summary>Far beyond the largest answer asked for: 200 messages with their blocks.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    public HttpClient Client { get; } = new(handler)
    {
        // Each call has its own limit, on the program's clock.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
        DefaultRequestHeaders = { { "User-Agent", "ChatOpsVerifier" } },
    };

    public static SlackHttp Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Names may come to mean other addresses; a connection that lives for ever would not notice.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    public void Dispose() => Client.Dispose();
}
