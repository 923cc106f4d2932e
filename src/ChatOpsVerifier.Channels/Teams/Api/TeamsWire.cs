using System.Net.Http.Headers;

namespace ChatOpsVerifier.Channels.Teams.Api;

internal sealed class TeamsWire(TeamsHttp http) : ITeamsWire
{
    public async Task<HttpResponseMessage> SendAsync(
        TeamsOperation operation, Uri serviceUrl, string path, byte[]? body, string token, CancellationToken cancellationToken)
    {
        using var request = TeamsRequests.Of(operation, serviceUrl, path, body);
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await http.Client.SendAsync(request, cancellationToken);
    }
}
