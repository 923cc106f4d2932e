using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>The whole host in front of a Bot Framework of the test; with the canonical report and one operator, Ada.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public const string Operator = "a0000000-0000-0000-0000-00000000ada0";
    private readonly (string, string)[] _settings;
    private ServedHost _host;
    private HttpClient _client;

    private TeamsHost(RealData data, FakeBotFramework framework, (string, string)[] settings)
    {
        (Data, Framework) = (data, framework);
        _settings =
        [
            .. SettingsOf(framework),
            ("Operators:0:Id", "ada"), ("Operators:0:Teams", Operator), .. settings,
        ];
        (_host, _client) = Serve();
    }

    public static IReadOnlyList<(string Key, string Value)> SettingsOf(FakeBotFramework framework) =>
    [
        ("Teams:AppId", FakeBotFramework.AppId), ("Teams:AppPassword", FakeBotFramework.AppPassword), ("Teams:TenantId", FakeBotFramework.Tenant),
        ("Teams:OpenIdMetadataUrl", framework.Metadata.ToString()), (
            "Teams:TokenUrl", framework.TokenUrl.ToString()), ("Teams:AllowedServiceUrls", "http://127.0.0.1"),
    ];

    public RealData Data { get; }

    public FakeBotFramework Framework { get; }

    /// <summary>The host's own clock, by which tokens are signed, too.</summary>
    public ShiftedTime Time { get; } = new();

    /// <param name="settings">Further ones, or other values; an empty one takes a setting away.</param>
    public static async Task<TeamsHost> StartAsync(
        params (string Key, string Value)[] settings) => new(await RealData.CanonicalAsync(), new FakeBotFramework(), settings);

    /// <summary>The same folder, served by a host that remembers nothing.</summary>
    public async Task RestartAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        (_host, _client) = Serve();
    }

    public FakeToken Token() => Framework.Token(Time.GetUtcNow());

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>As Teams posts it.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), $"Bearer {Token().Sign()}");

    public async Task<HttpResponseMessage> PostAsync(
        string body, string? authorization, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new(contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        await Framework.DisposeAsync();
        await Data.DisposeAsync();
    }

    private (ServedHost Host, HttpClient Client) Serve()
    {
        var host = new ServedHost(Data.Folder, Time, _settings);
        return (host, host.CreateClient());
    }
}
