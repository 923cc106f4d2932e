namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>The HTTP contract for programs.</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddProblemDetails();

    public static void MapApi(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/healthz/live", () => Results.Text("live\n"));
}
