using System.Net.Http.Headers;

namespace ChatOpsVerifier.Channels.Teams.Api;

internal static class TeamsRequests
{
    public static HttpRequestMessage Of(TeamsOperation operation, Uri serviceUrl, string path, byte[]? body)
    {
        var request = new HttpRequestMessage(operation.Method, new Uri(Base(serviceUrl), $"v3/{path}"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8") } };
        }

        return request;
    }

    private static Uri Base(Uri serviceUrl) => serviceUrl.AbsoluteUri.EndsWith('/') ? serviceUrl : new Uri(serviceUrl.AbsoluteUri + "/");
}
