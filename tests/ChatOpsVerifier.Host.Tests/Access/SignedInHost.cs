using System.Net;
using System.Net.Http.Headers;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Access;

/// <summary>The whole host where each person signs in: Olga operates, Rita reviews, Gus is a guest. It is reachable under another name.</summary>
internal sealed class SignedInHost : IAsyncDisposable
{
    public static readonly IReadOnlyList<(string Key, string Value)> People =
    [
        .. Programs.People.OperatorAndReviewer,
        ("Operators:2:Id", "gus"), ("Operators:2:Name", "Gus"), ("Operators:2:Web", "gus"), ("Operators:2:Role", "Guest"),
    ];

    private readonly ServedHost _host;
    private readonly TimeProvider _clock;

    private SignedInHost(RealData data, ServedHost host, TimeProvider clock) => (Data, _host, _clock) = (data, host, clock);

    public RealData Data { get; }

    /// <summary>Its timers run when it is advanced; not there where the test gave a clock of its own.</summary>
    public FakeTimeProvider Clock => (FakeTimeProvider)_clock;

    public static string[] Arguments { get; } = [.. People.Select(p => $"--{p.Key}={p.Value}")];

    public IEnumerable<RouteEndpoint> Endpoints => _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static Task<SignedInHost> StartAsync(
        params (string Key, string Value)[] settings) => StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()), settings);

    public static async Task<SignedInHost> StartAsync(TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var data = await RealData.CanonicalAsync();
        // Somebody can sign in, so that it starts.
        await Keys.CreateAsync(data.Folder, "olga", ["read"], Arguments);
        return new SignedInHost(data, new ServedHost(data.Folder, clock, [("AllowedHosts", "*"), .. People, .. settings]), clock);
    }

    public Task<string> KeyAsync(string person, params string[] scopes) => Keys.CreateAsync(Data.Folder, person, scopes, Arguments);

    /// <param name="key">Shown with each request; <c>null</c> if there is none.</param>
    public HttpClient Client(string? key = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _host.Address };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Signs a browser in by the form of the sign-in page.</summary>
    /// <returns>The browser's cookies, to be sent as they are, and the status of the answer.</returns>
    public async Task<(string Cookies, HttpStatusCode Status)> SignInAsync(string key)
    {
        using var client = Client();
        using var page = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var cookies = Cookies(page);
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(
            [
                new("key", key),
                new("back", "/reports"),
                Programs.People.TokenOf(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            ]),
            Headers = { { "Cookie", cookies } },
        };
        using var answer = await client.SendAsync(form, TestContext.Current.CancellationToken);
        return ($"{cookies}; {Cookies(answer)}", answer.StatusCode);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string cookies)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", cookies } } };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a form as the page would, with the token of that page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, string cookies, params (string Name, string Value)[] fields)
    {
        using var shown = await GetAsync(page, cookies);
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var client = Client();
        using var form = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), Programs.People.TokenOf(html)]),
            Headers = { { "Cookie", $"{cookies}; {Cookies(shown)}" } },
        };
        return await client.SendAsync(form, TestContext.Current.CancellationToken);
    }

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]).Where(c => !c.EndsWith('=')) : []);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Data.DisposeAsync();
    }
}
