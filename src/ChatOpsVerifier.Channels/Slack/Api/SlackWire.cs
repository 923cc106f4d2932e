using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Api;

internal sealed class SlackWire(SlackHttp http, IOptions<SlackOptions> options) : ISlackWire
{
    public async Task<HttpResponseMessage> SendAsync(SlackMethod method, SlackBody body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.ApiUrl, method.Name)) { Content = body.ToContent() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.Client.SendAsync(request, cancellationToken);
    }
}
