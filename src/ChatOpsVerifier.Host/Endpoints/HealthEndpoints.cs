using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>For whatever watches the process: is it alive, and can it do its work.</summary>
internal static class HealthEndpoints
{
    public const string Path = "/healthz";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path + "/live", () => Results.Text("live\n")).IsOpen();
        endpoints.MapGet(Path + "/ready", async (Readiness readiness, CancellationToken cancellation) =>
        {
            var document = await readiness.AskAsync(cancellation);
            return TypedResults.Json(
                document,
                JsonDocuments.Default.ReadinessDocument,
                statusCode: document.Status == "notReady" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }).IsOpen();
    }
}
