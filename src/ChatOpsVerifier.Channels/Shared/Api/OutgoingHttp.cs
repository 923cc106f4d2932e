using System.Net;
using System.Net.Http.Headers;
using ChatOpsVerifier.Domain.Text;

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
        // Names may come to mean other addresses; a connection that lives forever would not notice.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <param name="isOwner">The handler ends with the client.</param>
    public static HttpClient Client(HttpMessageHandler handler, bool isOwner = true) => new(handler, isOwner)
    {
        // Each call has its own limit, on the program's clock.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
        DefaultRequestHeaders = { { "User-Agent", "ChatOpsVerifier" } },
    };

    /// <summary>Asks for a file and returns with its headers; the body is still to come.</summary>
    /// <param name="token">Null: none goes along.</param>
    /// <exception cref="HttpRequestException">Nothing came within <paramref name="patience"/>, or the network failed.</exception>
    public static async Task<HttpResponseMessage> GetFileAsync(
        HttpClient client, Uri at, string? token, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"{at.IdnHost} sent no file within {Durations.Of(patience)}.");
        }
    }
}
