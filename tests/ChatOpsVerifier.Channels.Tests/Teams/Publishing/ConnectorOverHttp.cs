using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

/// <summary>The connector in memory, as its REST operations; it gives the bot its token, too.</summary>
internal sealed class ConnectorOverHttp(FakeTeams teams) : HttpMessageHandler
{
    private const string Prefix = "v3/conversations";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith(FakeBotFramework.TokenPath, StringComparison.Ordinal))
        {
            return Json(200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = "token" });
        }

        Assert.Equal("Bearer token", $"{request.Headers.Authorization}");
        var parts = path[(path.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..]
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)
            .ToList();
        var body = request.Content is null ? [] : (JsonObject)JsonNode.Parse(await request.Content.ReadAsByteArrayAsync(cancellationToken))!;
        var where = new TeamsReference(FakeTeams.Service, parts.FirstOrDefault("like"), null, null);
        return (request.Method.Method, parts.Count) switch
        {
            ("POST", 0) =>
                Answer(
                    await teams.CreatePersonalAsync(where, (string)body["members"]![0]!["id"]!, cancellationToken),
                    r => new JsonObject { ["id"] = r.ConversationId }),
            ("POST", _) => Answer(await teams.SendAsync(where, body, cancellationToken), id => new JsonObject { ["id"] = id }),
            ("PUT", 3) => Answer(await teams.UpdateAsync(where, parts[2], body, cancellationToken), id => new JsonObject { ["id"] = id }),
            ("DELETE", 3) => Answer(await teams.DeleteAsync(where, parts[2], cancellationToken), _ => []),
            _ => Json(501, []),
        };
    }

    private static HttpResponseMessage Answer<T>(TeamsResult<T> result, Func<T, JsonObject> body) => result switch
    {
        TeamsResult<T>.Ok ok => Json(200, body(ok.Value)),
        TeamsResult<T>.Failed { Error: var error } => Json(error.Status, new JsonObject { ["error"] = new JsonObject { ["code"] = error.Code } }),
        _ => Json(429, []),
    };

    private static HttpResponseMessage Json(
        int status, JsonObject body) => new((HttpStatusCode)status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
