using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Http;
using ChatOpsVerifier.Host.Pictures;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>The HTTP contract for programs.</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton(new OpenPath(HealthEndpoints.Path));
        services.AddProblemDetails();
        services.AddSingleton<StorageCheck>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IPictures, ReportPictures>();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();
        endpoints.MapReports();
        endpoints.Map("/api/{**rest}", (HttpContext http) => Problems.NoEndpoint(http.Request.Path)).Needs(AccessScopes.Read);
    }
}
