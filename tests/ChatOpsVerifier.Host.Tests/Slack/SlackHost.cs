using System.Text;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Slack;

/// <summary>The whole host, receiving over HTTP, in front of a Web API of the test; with the canonical report and one operator, U0LGA.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "test-signing-secret-0123456789abcdef";
    public const string Operator = "U0LGA";
    private readonly ServedHost _host;
    private readonly HttpClient _client;

    private SlackHost(RealData data, FakeWebApi web, (string, string)[] settings)
    {
        (Data, Web) = (data, web);
        _host = new ServedHost(
            data.Folder,
            [.. SettingsOf(web), (
                "Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Slack", Operator), ("Operators:0:Web", "olga"), .. settings]);
        _client = _host.CreateClient();
    }

    public RealData Data { get; }

    public FakeWebApi Web { get; }

    /// <param name="settings">Further ones, or other values; an empty one takes a setting away.</param>
    public static async Task<SlackHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new SlackHost(await RealData.CanonicalAsync(), new FakeWebApi(), settings);
        // The program's own first words are behind it.
        await Eventually.TrueAsync(() => StoredRows.Count(host.Data, $"inbox WHERE dedupe_key = 'slack:opened:{Operator}'") == 1);
        return host;
    }

    public static IReadOnlyList<(string Key, string Value)> SettingsOf(FakeWebApi web) =>
        [("Slack:BotToken", "xoxb-1-test"), ("Slack:SigningSecret", Secret), ("Slack:ApiUrl", web.Url.ToString())];

    /// <summary>A browser of its own, with its own cookies.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler()) { BaseAddress = _host.Address };

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>As Slack posts it.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json") => PostAsync(_client, body, contentType);

    /// <inheritdoc cref="PostAsync(string, string)"/>
    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string contentType = "application/json")
    {
        var (timestamp, signature) = SlackSigning.Sign(Secret, TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes(body));
        return PostAsync(client, body, contentType, timestamp, signature);
    }

    public Task<HttpResponseMessage> PostAsync(
        string body, string contentType, string? timestamp, string? signature) => PostAsync(_client, body, contentType, timestamp, signature);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string contentType, string? timestamp, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new(contentType);
        if (timestamp is not null)
        {
            request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        }

        if (signature is not null)
        {
            request.Headers.Add("X-Slack-Signature", signature);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        await Web.DisposeAsync();
        await Data.DisposeAsync();
    }

    public static string Said(string text, string eventId = "Ev1", string ts = "1700000000.000100") =>
        $$$"""{"type":"event_callback","event_id":"{{{eventId}}}","team_id":"T1","api_app_id":"A1","event":{"type":"message","channel_type":"im","channel":"D1","user":"{{{Operator}}}","text":"{{{text}}}","ts":"{{{ts}}}","event_ts":"{{{ts}}}"}}""";
}
