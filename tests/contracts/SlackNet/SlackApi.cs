// What the adapter for SlackNet uses of it, and nothing else: names and shapes only. Compiled where the package cannot be had; never shipped.
// Each name, signature and default is SlackNet's: with -p:NamedPackages=true SlackNetContractTests compares them with the package.
// Nullability is not declared, as in SlackNet.
#nullable disable
using Newtonsoft.Json;

namespace SlackNet;

public interface ISlackApiClient
{
    Task<T> Post<T>(string apiMethod, Dictionary<string, object> args, HttpContent content, CancellationToken cancellationToken)
        where T : class;

    ISlackApiClient WithAccessToken(string accessToken);
}

public interface IHttp;

public interface ILogger;

public interface ISlackTypeResolver;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Dictionary<string, object> args);
}

public class SlackJsonSettings(JsonSerializerSettings settings)
{
    public JsonSerializerSettings SerializerSettings { get; } = settings;
}

public static class Default
{
    public static IHttp Http(SlackJsonSettings jsonSettings = null, Func<HttpClient> getHttpClient = null, ILogger logger = null) => throw Missing.Package();

    public static SlackJsonSettings JsonSettings(ISlackTypeResolver slackTypeResolver = null, ILogger logger = null) => throw Missing.Package();
}

public class SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token) : ISlackApiClient
{
    public bool DisableRetryOnRateLimit { get; set; }

    public Task<T> Post<T>(string apiMethod, Dictionary<string, object> args, HttpContent content, CancellationToken cancellationToken)
        where T : class => throw Missing.Package($"{http} {urlBuilder} {jsonSettings} {token?.Length}");

    public ISlackApiClient WithAccessToken(string accessToken) => throw Missing.Package();
}

/// <summary>Not used: here because a file that names another Channel must say which, and would not compile against SlackNet otherwise.</summary>
public class Channel;
