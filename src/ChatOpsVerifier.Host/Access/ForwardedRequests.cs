using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace ChatOpsVerifier.Host.Access;

/// <summary>Requests that somebody passed on. What they say of where they came from is believed from configured proxies alone.</summary>
internal static class ForwardedRequests
{
    /// <summary>What proxies, tunnels and content networks add. One that adds none of it cannot be told from this machine.</summary>
    private static readonly string[] Names =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "CF-Ray", "Fastly-Client-IP", "X-Envoy-External-Address", "X-Original-Host", "X-Original-For"];

    public static bool IsForwarded(HttpRequest request) =>
        Names.Any(request.Headers.ContainsKey) || request.Headers.Keys.Any(k => k.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Address and scheme as a configured proxy gives them; without one, of the connection itself.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<Settings>().Web.Proxies;
        if (proxies.IsEmpty)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
