using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>For whatever watches the process: is it alive, and can it do its work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz/live", () => Results.Text("live\n"));
        endpoints.MapGet("/healthz/ready", async (Readiness readiness, CancellationToken cancellation) =>
        {
            var problems = await readiness.ProblemsAsync(cancellation);
            var shortcomings = readiness.Shortcomings;
            var status = problems.Count > 0 ? "notReady" : shortcomings.Count > 0 ? "degraded" : "ready";
            return TypedResults.Json(
                new ReadinessDocument(status, [.. problems, .. shortcomings]),
                JsonDocuments.Default.ReadinessDocument,
                statusCode: problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
