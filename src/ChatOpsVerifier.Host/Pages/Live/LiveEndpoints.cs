using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;

namespace ChatOpsVerifier.Host.Pages.Live;

/// <summary>
/// Server-sent events: "something changed, read again". No content goes this way, so that one drawing of the page serves first sight and update alike.
/// </summary>
internal static class LiveEndpoints
{
    /// <summary>Proxies drop silent connections; most wait at least 30 seconds.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapLive(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/r/{slug}/events",
        async (string slug, HttpContext http, IChangeFeed changes, Callers callers, TimeProvider clock, IHostApplicationLifetime lifetime) =>
        {
            var me = http.Me();
            string[] topics =
            [
                Topics.Report(slug),
                Topics.Conversation(WebConversations.Of(WebChatInbox.UserIdOf(me), slug)),
                Topics.Conversation(WebConversations.Team(slug)),
            ];
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            await WriteAsync(http, changes, topics, () => callers.IsStillAsync(http, http.Caller()), clock, stop.Token);
        }).Needs(AccessScopes.Read);

    /// <param name="isWelcome">Whether the session or key counts still: one that was ended must not go on listening.</param>
    private static async Task WriteAsync(
        HttpContext http, IChangeFeed changes, string[] topics, Func<Task<bool>> isWelcome, TimeProvider clock, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var signals = changes.SubscribeAsync(over.Token).GetAsyncEnumerator(over.Token);
        // Listening begins before the page learns it: what changes in between is not missed.
        var next = signals.MoveNextAsync().AsTask();
        var asked = clock.GetTimestamp();
        try
        {
            await SendAsync(http, "retry: 1000\nevent: hello\ndata: hello\n\n", stop);
            while (await IsHeardAsync(next, clock) is var isHeard && (!isHeard || await next))
            {
                if (clock.GetElapsedTime(asked) >= Heartbeat)
                {
                    asked = clock.GetTimestamp();
                    if (!await isWelcome())
                    {
                        break;
                    }
                }

                if (!isHeard)
                {
                    await SendAsync(http, ": still here\n\n", stop);
                    continue;
                }

                if (topics.Contains(signals.Current))
                {
                    await SendAsync(http, $"event: change\ndata: {signals.Current}\n\n", stop);
                }

                next = signals.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The browser left or the server stops; either way nobody listens.
        }
        finally
        {
            // The enumerator may only be disposed when nobody waits on it any longer.
            await over.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>False: nothing was heard for the length of a heartbeat.</returns>
    private static async Task<bool> IsHeardAsync(Task<bool> next, TimeProvider clock)
    {
        try
        {
            await next.WaitAsync(Heartbeat, clock);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task SendAsync(HttpContext http, string text, CancellationToken stop)
    {
        await http.Response.WriteAsync(text, stop);
        await http.Response.Body.FlushAsync(stop);
    }
}
