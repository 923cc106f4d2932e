using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using SlackNet;

namespace ChatOpsVerifier.Channels.SlackNet;

/// <summary>
/// Calls through SlackNet, and reads Slack's answer as it arrived: SlackNet itself gives texts that look like dates in another form,
/// fails on a 429 without Retry-After, and takes the page of a proxy for success.
/// </summary>
internal sealed class SlackNetWire : ISlackWire, IDisposable
{
    private readonly HttpClient _http;
    private readonly ISlackApiClient _client;

    public SlackNetWire(SlackHttp http, IOptions<SlackOptions> options, Func<HttpClient, ISlackUrlBuilder, ISlackApiClient> client)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(client);
        _http = OutgoingHttp.Client(new AnswerKeeper(http.Handler), isOwner: false);
        _client = client(_http, new ApiAddresses(options));
    }

    public async Task<HttpResponseMessage> SendAsync(SlackMethod method, SlackBody body, string? token, CancellationToken cancellationToken)
    {
        using var content = body.ToContent();
        var kept = AnswerKeeper.Begin();
        try
        {
            await _client.WithAccessToken(token).Post<JObject>(method.Name, [], content, cancellationToken);
        }
#pragma warning disable CA1031 // SlackNet throws for what Slack refuses, and for what it does not understand; the answer is here all the same.
        catch (Exception e) when (kept.Answer is not null && e is not OperationCanceledException)
#pragma warning restore CA1031
        {
        }

        return kept.Answer ?? throw new HttpRequestException(HttpRequestError.InvalidResponse, "SlackNet sent nothing.");
    }

    public void Dispose() => _http.Dispose();

    private sealed class ApiAddresses(IOptions<SlackOptions> options) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args) => new Uri(options.Value.ApiUrl, apiMethod).AbsoluteUri;
    }
}
