// What the adapter for SlackNet uses of it, and nothing else: names and shapes only. Compiled where the package cannot be had; never shipped.
// Nullability is not declared, as in SlackNet.
#nullable disable
namespace SlackNet;

public interface ISlackApiClient
{
    Task<T> Post<T>(string apiMethod, Dictionary<string, object> args, HttpContent content, CancellationToken cancellationToken)
        where T : class;

    ISlackApiClient WithAccessToken(string accessToken);
}

public interface IHttp;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Dictionary<string, object> args);
}

public sealed class SlackJsonSettings;

public static class Default
{
    public static IHttp Http(SlackJsonSettings jsonSettings = null, Func<HttpClient> getHttpClient = null) => throw Missing.Package();

    public static SlackJsonSettings JsonSettings() => throw Missing.Package();
}

public sealed class SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token) : ISlackApiClient
{
    public bool DisableRetryOnRateLimit { get; set; }

    public Task<T> Post<T>(string apiMethod, Dictionary<string, object> args, HttpContent content, CancellationToken cancellationToken)
        where T : class => throw Missing.Package($"{http} {urlBuilder} {jsonSettings} {token?.Length}");

    public ISlackApiClient WithAccessToken(string accessToken) => throw Missing.Package();
}
