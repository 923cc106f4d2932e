using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Live;

/// <summary>Server-sent events: "something changed, read again". No content goes this way, so that one drawing of the page serves first sight and update alike.</summary>
internal static class LiveEndpoints
{
    /// <summary>Proxies drop silent connections; most wait at least 30 seconds.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapLive(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/r/{slug}/events",
        async (string slug, HttpContext http, PageContexts contexts, IChangeFeed changes, TimeProvider clock, IHostApplicationLifetime lifetime) =>
        {
            var me = contexts.Me(http);
            string[] topics =
            [
                Topics.Report(slug),
                Topics.Conversation(WebConversations.Of(WebChatInbox.UserIdOf(me), slug)),
                Topics.Conversation(WebConversations.Team(slug)),
            ];
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            await WriteAsync(http, changes, topics, clock, stop.Token);
        });

    private static async Task WriteAsync(HttpContext http, IChangeFeed changes, string[] topics, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            await SendAsync(http, "retry: 1000\nevent: hello\ndata: hello\n\n", stop);
            await using var signals = changes.SubscribeAsync(stop).GetAsyncEnumerator(stop);
            var next = signals.MoveNextAsync().AsTask();
            while (true)
            {
                var done = await Task.WhenAny(next, Task.Delay(Heartbeat, clock, stop));
                if (done != next)
                {
                    stop.ThrowIfCancellationRequested();
                    await SendAsync(http, ": still here\n\n", stop);
                    continue;
                }

                if (!await next)
                {
                    return;
                }

                if (topics.Contains(signals.Current))
                {
                    await SendAsync(http, $"event: change\ndata: {signals.Current}\n\n", stop);
                }

                next = signals.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left or the server stops; either way nobody listens.
        }
    }

    private static async Task SendAsync(HttpContext http, string text, CancellationToken stop)
    {
        await http.Response.WriteAsync(text, stop);
        await http.Response.Body.FlushAsync(stop);
    }
}
