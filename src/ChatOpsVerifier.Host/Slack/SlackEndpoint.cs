using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>
/// Where Slack posts events, interactivity and slash commands. Public by nature: no access key, no cookie, no form token; the
/// signature is its guard, and nothing is parsed before it. Names other than those of AllowedHosts are refused before it comes here.
/// </summary>
internal static class SlackEndpoint
{
    public const string Path = "/slack/events";

    /// <summary>Without a secret nothing could be verified, so there is no such address.</summary>
    public static void MapSlack(this IEndpointRouteBuilder endpoints, SlackSettings settings)
    {
        if (settings is { BotToken: not null, SigningSecret: not null })
        {
            endpoints.MapPost(Path, ReceiveAsync);
        }
    }

    private static async Task ReceiveAsync(HttpContext http, SlackHttpReceiver receiver)
    {
        // Whoever asks without a signature does not get so far as to have the body read.
        var body = IsSigned(http.Request) ? await ReadAsync(http) : [];
        if (body is null)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // Slack hangs up after three seconds and does not send a press again: what has begun is finished all the same.
        await WriteAsync(http.Response, await receiver.ReceiveAsync(RequestOf(http.Request, body), CancellationToken.None));
    }

    private static bool IsSigned(HttpRequest request) =>
        request.Headers.ContainsKey(SlackHttpRequest.SignatureHeader) && request.Headers.ContainsKey(SlackHttpRequest.TimestampHeader);

    /// <returns>Null: it is too large.</returns>
    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = SlackHttpRequest.LargestBody;
        }

        try
        {
            using var body = new MemoryStream((int)Math.Clamp(http.Request.ContentLength ?? 0, 0, SlackHttpRequest.LargestBody));
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static SlackHttpRequest RequestOf(HttpRequest request, byte[] body) => new(
        body,
        request.ContentType,
        Header(request, SlackHttpRequest.TimestampHeader),
        Header(request, SlackHttpRequest.SignatureHeader),
        Header(request, SlackHttpRequest.RetryNumberHeader));

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    private static Task WriteAsync(HttpResponse response, SlackHttpReply reply)
    {
        response.StatusCode = reply.Status;
        if (reply.IsFinal)
        {
            response.Headers[SlackHttpReply.FinalHeader] = "1";
        }

        if (reply.Json is null)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(reply.Json);
    }
}
