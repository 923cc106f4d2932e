using System.Net;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>Where the server is told to listen, from every place that can tell it so.</summary>
internal static class ListenAddresses
{
    public static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
        {
            return endpoints;
        }

        var urls = Parts(configuration["urls"]);
        if (urls.Length > 0)
        {
            return urls;
        }

        string[] ports = [.. Parts(configuration["http_ports"]).Select(p => $"http://*:{p}"), .. Parts(configuration["https_ports"]).Select(p => $"https://*:{p}")];
        return ports.Length > 0 ? ports : [SettingCatalog.Get("urls").Default!];
    }

    /// <summary>What the web server could not listen on.</summary>
    public static IEnumerable<string> Problems(IEnumerable<string> addresses) => addresses.Where(a => !IsAddress(a)).Select(a =>
        $"urls: found \"{UrlSecrets.Hide(a)}\", which is not an address to listen on. Enter http://HOST:PORT or https://HOST:PORT, such as {SettingCatalog.Get("urls").Default}; several are separated by semicolons.");

    public static bool IsLoopback(string address)
    {
        if (address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "*" and "+" are every address, and no URI.
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
    }

    /// <param name="allowedHosts">The setting AllowedHosts.</param>
    public static bool AllowsThisMachineAlone(string? allowedHosts) => Parts(allowedHosts) is { Length: > 0 } names && names.All(n => IsLoopback($"http://{n}"));

    /// <summary>What to type into a browser on this machine: "every address" is none that can be opened.</summary>
    public static string ToOpen(string address) =>
        address.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);

    /// <summary>"*" and "+" are hosts here, and in no URI.</summary>
    private static bool IsAddress(string address)
    {
        if (address.StartsWith("http://unix:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://pipe:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var plain = address.Replace("://*", "://every", StringComparison.Ordinal).Replace("://+", "://every", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri is { UserInfo: "", Query: "", Fragment: "", PathAndQuery: "/" }
            && plain.StartsWith(uri.Scheme + "://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A setting's list.</summary>
    public static string[] Parts(string? value) =>
        (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
