using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace ChatOpsVerifier.Host.Access;

/// <summary>Requests that somebody passed on. What they say of where they came from is believed from configured proxies alone.</summary>
internal static class ForwardedRequests
{
    /// <summary>What proxies, tunnels and content networks add. One that adds none of it cannot be distinguished from this machine.</summary>
    private static readonly HashSet<string> Names = new(
        [
            "Forwarded",
            "Forwarded-For",
            "Via",
            "X-Real-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "X-Remote-IP",
            "X-Remote-Addr",
            "X-Host",
            "X-Rewrite-URL",
            "True-Client-IP",
            "Client-IP",
            "CDN-Loop",
            "X-Amzn-Trace-Id",
            "X-Cloud-Trace-Context",
            "X-Varnish",
            "X-Scheme",
            "X-Url-Scheme",
            "Front-End-Https",
            "Surrogate-Capability",
            "Max-Forwards",
            "DO-Connecting-IP",
            "X-Coming-From"
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Beginnings of such names: Cloudflare, Fastly, Envoy, Azure Front Door, IIS as a proxy, ngrok, Tailscale, Fly.io, Vercel, Netlify, App Engine, Akamai,
    /// Imperva, Sucuri, nginx; and those that a client addresses to a proxy.
    /// </summary>
    private static readonly string[] Beginnings =
    [
        "X-Forwarded",
        "CF-",
        "Fastly-",
        "X-Envoy-",
        "X-Original-",
        "X-Azure-",
        "X-ARR-",
        "Ngrok-",
        "Tailscale-",
        "Fly-",
        "X-Vercel-",
        "X-Nf-",
        "X-Appengine-",
        "Akamai-",
        "X-Akamai-",
        "Incap-",
        "X-Sucuri-",
        "X-Nginx-",
        "Proxy-",
        "X-Proxy"
    ];

    public static bool IsForwarded(HttpRequest request) =>
        request.Headers.Keys.Any(k => Names.Contains(k) || Beginnings.Any(b => k.StartsWith(b, StringComparison.OrdinalIgnoreCase)));

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
