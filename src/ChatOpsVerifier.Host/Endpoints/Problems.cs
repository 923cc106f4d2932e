using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>What goes wrong, as application/problem+json.</summary>
internal static class Problems
{
    public static ProblemHttpResult NoReport(string slug) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such report",
        detail: $"There is no report \"{slug}\". GET /api/reports lists what there is.");

    public static ProblemHttpResult NoEndpoint(string path) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "No such address",
        detail: $"Nothing answers at {path}. There is /api/reports and, below a report, report.md, status.png, badge.svg and gate.");
}
