using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>For whatever watches the process: is it alive, and can it do its work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz/live", () => Results.Text("live\n")).IsOpen();
        endpoints.MapGet("/healthz/ready", async (Readiness readiness, CancellationToken cancellation) =>
        {
            var document = await readiness.AskAsync(cancellation);
            return TypedResults.Json(
                document,
                JsonDocuments.Default.ReadinessDocument,
                statusCode: document.Status == "notReady" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }).IsOpen();
    }
}
