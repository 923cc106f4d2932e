using ChatOpsVerifier.Persistence;
using OpenTelemetry.Metrics;

namespace ChatOpsVerifier.Host.Telemetry;

/// <summary>Figures for Prometheus under /metrics: this program's own meter, the runtime's and the web server's.</summary>
internal static class Metrics
{
    public static IServiceCollection AddMetricsForPrometheus(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("ChatOpsVerifier", PersistenceMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
            .AddPrometheusExporter());
        return services;
    }

    public static void MapMetrics(this IEndpointRouteBuilder endpoints) => endpoints.MapPrometheusScrapingEndpoint("/metrics");
}
