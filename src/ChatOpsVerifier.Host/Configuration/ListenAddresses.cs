using System.Net;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>Where the server is configured to listen, from every place that can say so.</summary>
internal static class ListenAddresses
{
    public static IReadOnlyList<ListenAddress> Read(IConfiguration configuration)
    {
        List<ListenAddress> endpoints = [.. from e in configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren() where e["Url"] is not null select new ListenAddress($"{e.Path}:Url", e["Url"]!)];
        var hosting = Hosting(configuration);
        // With preferHostingUrls the web server leaves its own endpoints out where urls or ports are set, too.
        var isHosting = endpoints.Count == 0
            || (hosting.Length > 0
                && configuration["preferHostingUrls"] is { } preferred
                && (preferred is "1" || string.Equals(preferred, "true", StringComparison.OrdinalIgnoreCase)));
        return !isHosting ? endpoints : hosting.Length > 0 ? hosting : [new("urls", SettingCatalog.Get("urls").Default!)];
    }

    /// <summary>What the web server could not listen on.</summary>
    public static IEnumerable<string> Problems(IEnumerable<ListenAddress> addresses) => addresses.Where(a => !IsAddress(a.Value)).Select(a =>
        $"{a.Setting}: found \"{UrlSecrets.Hide(a.Value)}\", which is not an address to listen on. Enter http://HOST:PORT or https://HOST:PORT, such as "
            + $"{SettingCatalog.Get("urls").Default}; several are separated by semicolons.");

    public static bool IsLoopback(string address) => AsListenedOn(address) is { } bound && (bound.IsUnixPipe || IsOfThisMachine(bound.Host));

    /// <param name="name">A host's name or address, without a port; IPv6 in brackets.</param>
    public static bool IsOfThisMachine(string name) =>
        string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var ip) && IPAddress.IsLoopback(ip));

    /// <param name="allowedHosts">The setting AllowedHosts.</param>
    public static bool AllowsThisMachineAlone(string? allowedHosts) => Parts(allowedHosts) is { Length: > 0 } names && names.All(IsOfThisMachine);

    /// <summary>What to type into a browser on this machine: "every address" is none that can be opened.</summary>
    public static string ToOpen(string address) =>
        address.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);

    private static ListenAddress[] Hosting(IConfiguration configuration)
    {
        var urls = Of(configuration, "urls", "");
        return urls.Length > 0 ? urls : [.. Of(configuration, "http_ports", "http://*:"), .. Of(configuration, "https_ports", "https://*:")];
    }

    /// <summary>
    /// An address as the web server itself reads it: each host that is neither "localhost" nor an IP address means every address of the
    /// machine. <see cref="Uri"/> would call "http://loopback" and "http://unix:5080" something else.
    /// </summary>
    private static BindingAddress? AsListenedOn(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>"*" and "+" are hosts here, and in no URI.</summary>
    private static bool IsAddress(string address)
    {
        if (AsListenedOn(address) is not { } bound)
        {
            return false;
        }

        if (bound.IsUnixPipe || bound.IsNamedPipe)
        {
            return true;
        }

        var plain = address.Replace("://*", "://every", StringComparison.Ordinal).Replace("://+", "://every", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri is { UserInfo: "", Query: "", Fragment: "", PathAndQuery: "/" }
            && uri.Port == bound.Port
            && plain.StartsWith(uri.Scheme + "://", StringComparison.OrdinalIgnoreCase);
    }

    private static ListenAddress[] Of(
        IConfiguration configuration, string setting, string before) => [.. Parts(configuration[setting]).Select(p => new ListenAddress(setting, before + p))];

    /// <summary>A setting's list.</summary>
    public static string[] Parts(string? value) =>
        (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
