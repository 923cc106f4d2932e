using System.Collections.Concurrent;
using ChatOpsVerifier.Channels.Shared.Transport;
using Microsoft.AspNetCore.Connections;

namespace ChatOpsVerifier.Host.Http;

/// <summary>
/// Requests that cannot be read: broken chunks, bodies that stop or come too slowly, texts that are not what they claim. They are
/// the sender's error, so they are answered as such and leave one line a minute for each kind, without what was sent.
/// </summary>
internal static partial class BadInput
{
    /// <summary>Sent to a client that is gone: nobody reads it, and no count of errors should include it.</summary>
    private const int ClientGone = 499;

    public static void UseBadInput(this WebApplication app)
    {
        var (time, logger) = (
            app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BadInput)));
        var tallies = new ConcurrentDictionary<int, RefusalTally>();
        app.Use(async (http, next) =>
        {
            http.Response.OnStarting(static state => SetHeaders((HttpContext)state), http);
            try
            {
                await next(http);
            }
            catch (Exception e) when (!http.Response.HasStarted && StatusOf(e, http) is { } status)
            {
                if (status != ClientGone && tallies.GetOrAdd(status, _ => new RefusalTally(time)).Count() is { } since)
                {
                    Log.Refused(logger, status, since);
                }

                http.Response.Clear();
                EndConnection(http);
                http.Response.StatusCode = status;
                if (status == ClientGone)
                {
                    // Else the web server goes on reading, which after a reset it cannot, and tells so with a stack trace.
                    http.Abort();
                    return;
                }

                http.Response.ContentType = "text/plain; charset=utf-8";
                await http.Response.WriteAsync("The request could not be read: it is cut off, malformed or too slow. Nothing was recorded.\n");
            }
        });
    }

    /// <summary>Of what comes after a body that could not be read to its end, nobody can say where the next request begins.</summary>
    public static void EndConnection(HttpContext http)
    {
        if (HttpProtocol.IsHttp11(http.Request.Protocol) || HttpProtocol.IsHttp10(http.Request.Protocol))
        {
            http.Response.Headers.Connection = "close";
        }
    }

    /// <returns><c>null</c> if it is not the sender's error.</returns>
    private static int? StatusOf(Exception e, HttpContext http) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ConnectionResetException => ClientGone,
        OperationCanceledException when http.RequestAborted.IsCancellationRequested => ClientGone,
        _ => null,
    };

    /// <summary>No answer is anything but what it says it is, and none is kept by caches that several people share.</summary>
    private static Task SetHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "private, no-cache";
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(250, LogLevel.Warning, "{Count} unreadable requests were answered with status {Status} since the last such message")]
        public static partial void Refused(ILogger logger, int status, int count);
    }
}
