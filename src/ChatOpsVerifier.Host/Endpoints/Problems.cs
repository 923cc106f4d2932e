using System.Text.Encodings.Web;
using ChatOpsVerifier.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>What goes wrong, as application/problem+json.</summary>
internal static class Problems
{
    public static ProblemHttpResult NoReport(string slug) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such report",
        detail: $"There is no report \"{slug}\". GET /api/reports lists what there is.");

    /// <summary>
    /// A fault is logged, and told without its inside: problem+json for programs, a plain sentence for a browser. A disk that takes
    /// nothing is no fault of the program: whoever sent something learns that it was not stored, and when to try again.
    /// </summary>
    public static void UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler(failed => failed.Run(async http =>
    {
        if (http.Features.Get<IExceptionHandlerFeature>()?.Error is CommitFailedException unstored)
        {
            await NotStoredAsync(http, unstored);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        const string Told = "This program failed at what was asked of it. Nothing half-done was kept; the log says more.";
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError, title: "Internal error", detail: Told).ExecuteAsync(http);
        }
        else
        {
            await TypedResults.Text(Told + "\n", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(http);
        }
    }));

    private static async Task NotStoredAsync(HttpContext http, CommitFailedException unstored)
    {
        const int SecondsToWait = 15;
        var told = $"Nothing was stored, so nothing of what you sent counts. {unstored.Message} Send it again once that is put right.";
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not stored", detail: told).ExecuteAsync(http);
        }
        else
        {
            // The page's script shows what is marked beside the form, whose text stays.
            await TypedResults.Content($"<!DOCTYPE html><title>Not stored</title><p data-problem>{HtmlEncoder.Default.Encode(told)}</p>\n", "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
        }
    }

    public static ProblemHttpResult NoEndpoint(string path) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such address",
        detail: $"Nothing answers at {path}. There is /api/reports and, below a report, report.md, status.png, badge.svg and gate.");
}
