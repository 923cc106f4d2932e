using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Persistence.Storage;
using OpenTelemetry.Metrics;

namespace ChatOpsVerifier.Host.Telemetry;

/// <summary>Figures for Prometheus under /metrics: this program's own meters, the runtime's and the web server's.</summary>
internal static class Metrics
{
    private const string Path = "/metrics";

    /// <summary>Combinations of tags of one instrument. Ours and the runtime's have a dozen; OpenTelemetry sets memory aside for 2,000 of each.</summary>
    private const int MostSeries = 100;

    public static IServiceCollection AddMetricsForPrometheus(this IServiceCollection services)
    {
        services.AddSingleton<StoreGauges>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(
                Figures.MeterName,
                StoreGauges.MeterName,
                PersistenceMetrics.MeterName,
                "System.Runtime",
                "Microsoft.AspNetCore.Hosting",
                "Microsoft.AspNetCore.Server.Kestrel")
            .AddView(instrument => instrument.Meter.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                ? null
                : new MetricStreamConfiguration { CardinalityLimit = MostSeries })
            // Always as of now: two scrapes within a moment are somebody who wants to know.
            .AddPrometheusExporter(o => o.ScrapeResponseCacheDurationMilliseconds = 0));
        return services;
    }

    public static void MapMetrics(this WebApplication app)
    {
        app.Use((http, next) => http.Request.Path == Path ? RefreshAsync(http, next) : next(http));
        app.MapPrometheusScrapingEndpoint(Path).Needs(AccessScopes.Read);
    }

    private static async Task RefreshAsync(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<StoreGauges>().RefreshAsync(services.GetServices<IChannel>().Select(c => c.Name), http.RequestAborted);
        await next(http);
    }
}
