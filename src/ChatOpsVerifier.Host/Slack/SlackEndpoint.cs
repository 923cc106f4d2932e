using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Http;

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
            endpoints.MapPost(Path, ReceiveAsync).IsOpen();
        }
    }

    private static async Task ReceiveAsync(HttpContext http, SlackHttpReceiver receiver)
    {
        // Anyone who asks without a signature does not get so far as to have the body read.
        var body = IsSigned(http.Request) ? await BoundedBody.ReadAsync(http, SlackHttpRequest.LargestBody) : [];
        if (body is null)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // Slack hangs up after three seconds and does not send a press again: what has begun is finished all the same.
        var reply = await receiver.ReceiveAsync(RequestOf(http.Request, body), CancellationToken.None);
        await (reply.NotStored is { } why ? Problems.NotStored(http, why).ExecuteAsync(http) : WriteAsync(http.Response, reply));
    }

    private static bool IsSigned(HttpRequest request) =>
        request.Headers.ContainsKey(SlackHttpRequest.SignatureHeader) && request.Headers.ContainsKey(SlackHttpRequest.TimestampHeader);

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
