using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>What goes wrong, as application/problem+json.</summary>
internal static class Problems
{
    public static ProblemHttpResult NoReport(string slug) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such report",
        detail: $"There is no report \"{slug}\". GET /api/reports lists what there is.");

    /// <summary>A fault is logged, and told without its inside: problem+json for programs, a plain sentence for a browser.</summary>
    public static void UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler(failed => failed.Run(async http =>
    {
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

    public static ProblemHttpResult NoEndpoint(string path) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such address",
        detail: $"Nothing answers at {path}. There is /api/reports and, below a report, report.md, status.png, badge.svg and gate.");
}
