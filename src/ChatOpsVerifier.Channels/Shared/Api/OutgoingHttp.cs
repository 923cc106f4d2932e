using System.Net;

namespace ChatOpsVerifier.Channels.Shared.Api;

/// <summary>HTTP towards a provider: it follows no redirect by itself, since a token would travel along, and keeps no cookies.</summary>
internal static class OutgoingHttp
{
    /// <summary>Far beyond the largest answer that is asked for.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    public static HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Names may come to mean other addresses; a connection that lives for ever would not notice.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public static HttpClient Client(HttpMessageHandler handler) => new(handler)
    {
        // Each call has its own limit, on the program's clock.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
        DefaultRequestHeaders = { { "User-Agent", "ChatOpsVerifier" } },
    };
}
