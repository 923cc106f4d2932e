using System.Net;

namespace ChatOpsVerifier.Channels.Teams;

/// <summary>
/// One entry of the list of connectors that the bot talks to: "https://smba.trafficmanager.net", "https://*.botframework.com", "http://127.0.0.1".
/// </summary>
public sealed class ServiceUrl
{
    private const string AnySubdomain = "*.";
    private readonly Uri _url;
    private readonly bool _withSubdomains;

    private ServiceUrl(Uri url, bool withSubdomains) => (_url, _withSubdomains) = (url, withSubdomains);

    /// <summary>It is this machine, where http will do and an address without a port means every port.</summary>
    public bool IsLoopback => IsThisMachine(_url);

    /// <returns>Null: it is neither an https address nor an http address of this machine.</returns>
    public static ServiceUrl? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Contains("://", StringComparison.Ordinal) ? text : $"{Uri.UriSchemeHttps}://{text}";
        var withSubdomains = written.Contains($"://{AnySubdomain}", StringComparison.Ordinal);
        return Uri.TryCreate(written.Replace($"://{AnySubdomain}", "://", StringComparison.Ordinal), UriKind.Absolute, out var url)
            && IsPlain(url) && url.Host.Length > 0 && !url.Host.Contains('*', StringComparison.Ordinal)
            && IsGuarded(url) && !(withSubdomains && !url.Host.Contains('.', StringComparison.Ordinal))
            ? new ServiceUrl(url, withSubdomains) : null;
    }

    /// <summary>https, or http to this machine: a token that travels is read by nobody in between.</summary>
    public static bool IsGuarded(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && IsThisMachine(url));
    }

    public static bool IsThisMachine(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return string.Equals(url.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    public bool Covers(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.IsAbsoluteUri && IsPlain(url) && url.Scheme == _url.Scheme && CoversHost(url.IdnHost) && CoversPort(url) && CoversPath(url.AbsolutePath);
    }

    // What is behind a name, a question mark or a hash is not part of a base address.
    private static bool IsPlain(Uri url) => url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    private bool CoversHost(string host) => _withSubdomains
        ? host.EndsWith("." + _url.IdnHost, StringComparison.OrdinalIgnoreCase)
        : string.Equals(host, _url.IdnHost, StringComparison.OrdinalIgnoreCase);

    private bool CoversPort(Uri url) => url.Port == _url.Port || (IsLoopback && _url.IsDefaultPort);

    private bool CoversPath(string path)
    {
        var wanted = _url.AbsolutePath.TrimEnd('/');
        return path.StartsWith(wanted, StringComparison.Ordinal) && (path.Length == wanted.Length || path[wanted.Length] == '/');
    }
}
