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
            return TypedResults.Json(
                new ReadinessDocument(problems.Count == 0 ? "ready" : "notReady", problems),
                JsonDocuments.Default.ReadinessDocument,
                statusCode: problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
