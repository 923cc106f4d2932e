using System.Text;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

internal sealed class HttpWay : IWay
{
    private const string Secret = "signing-secret-of-the-load";
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 100 });
    private Uri? _target;

    public (string Key, string Value) Setting => ("Slack:SigningSecret", Secret);

    public Task ReadyAsync(Uri host)
    {
        _target = new Uri(host, "slack/events");
        return Task.CompletedTask;
    }

    public async Task DeliverAsync(PersonAction action)
    {
        var (type, written) = action.Written();
        var body = Encoding.UTF8.GetBytes(written);
        var (timestamp, signature) = SlackSigning.Sign(Secret, TimeProvider.System.GetUtcNow(), body);
        using var request = new HttpRequestMessage(HttpMethod.Post, _target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signature);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}
