using System.Text.Encodings.Web;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Http;

/// <summary>What goes wrong, as application/problem+json.</summary>
internal static partial class Problems
{
    private const int SecondsToWait = 15;

    public static ProblemHttpResult NoReport(string slug) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such report",
        detail: $"There is no report \"{slug}\". GET /api/reports lists all reports.");

    /// <summary>
    /// A fault is logged, and told without its inside: problem+json for programs, a plain sentence for a browser. A disk that takes
    /// nothing is not an error of the program: it leaves a line and no stack trace, and the sender learns that it was not
    /// stored, and when to try again.
    /// </summary>
    public static void UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = http => http.Features.Get<IExceptionHandlerFeature>()?.Error is NotStoredException unstored
            ? TellAsync(http, unstored)
            : TellAsync(http),
        SuppressDiagnosticsCallback = failed => failed.Exception is NotStoredException,
    });

    /// <summary>503 with the reason, for a program.</summary>
    public static ProblemHttpResult NotStored(HttpContext http, string why)
    {
        http.Response.Headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not stored", detail: Told(why));
    }

    private static string Told(string why) => $"Nothing was stored, so nothing you sent counts. {why} Send it again once that is fixed.";

    private static async Task TellAsync(HttpContext http, NotStoredException unstored)
    {
        Log.NotStored(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Problems)), http.Request.Method, unstored.Message);
        var answer = NotStored(http, unstored.Message);
        if (IsApi(http))
        {
            await answer.ExecuteAsync(http);
        }
        else
        {
            // The page's script shows what is marked beside the form, whose text stays.
            await TypedResults
                .Content(
                    $"<!DOCTYPE html><title>Not stored</title><p data-problem>{HtmlEncoder.Default.Encode(Told(unstored.Message))}</p><p>Without script, go "
                        + "back in your browser: what you typed is still in the form.</p>\n",
                    "text/html; charset=utf-8",
                    statusCode: StatusCodes.Status503ServiceUnavailable)
                .ExecuteAsync(http);
        }
    }

    private static async Task TellAsync(HttpContext http)
    {
        const string Failed = "The program failed to handle this request. Nothing was partially kept; see the log for details.";
        if (IsApi(http))
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError, title: "Internal error", detail: Failed).ExecuteAsync(http);
        }
        else
        {
            await TypedResults.Text(Failed + "\n", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(http);
        }
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static ProblemHttpResult NoEndpoint(string path) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such address",
        detail: $"There is nothing at {path}. Try /api/reports and, below a report, report.md, status.png, badge.svg and gate.");

    private static partial class Log
    {
        // Without the address: it may hold what somebody typed.
        [LoggerMessage(470, LogLevel.Error, "A {Method} request was not stored: {Why:l} It is answered with 503")]
        public static partial void NotStored(ILogger logger, string method, string why);
    }
}
