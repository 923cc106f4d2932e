using System.Net;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Transport;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Http;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>
/// Where the Bot Framework posts activities. Public by nature: no access key, no cookie, no form token; the token that it carries
/// is its guard, and nothing is read before it. Names other than those of AllowedHosts are refused before it comes here.
/// </summary>
internal static class TeamsEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Without an id nobody's token could be for this bot, so there is no such address; except, on this machine, for emulators.</summary>
    public static void MapTeams(this IEndpointRouteBuilder endpoints, TeamsSettings settings)
    {
        if (!settings.IsOn)
        {
            // Said to anyone, as of every address that is public by nature.
            endpoints.Map(Path, () => Problems.NoEndpoint(Path)).IsOpen();
            return;
        }

        var posts = endpoints.MapPost(Path, ReceiveAsync).IsOpen();
        // Emulators ask so whether anybody is there.
        var heads = endpoints.MapMethods(Path, [HttpMethods.Head], () => Results.Ok()).IsOpen();
        if (settings.IsDevelopment)
        {
            posts.AddEndpointFilter(OnlyThisMachineAsync);
            heads.AddEndpointFilter(OnlyThisMachineAsync);
        }
    }

    // Whatever passes on what others sent is on this machine, too, and says so.
    private static ValueTask<object?> OnlyThisMachineAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isHere = (http.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote)) && !ForwardedRequests.IsForwarded(http.Request);
        return isHere ? next(context) : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden));
    }

    private static async Task ReceiveAsync(HttpContext http, ITeamsReceiver receiver)
    {
        var request = new TeamsHttpRequest(
            http.Request.Headers.TryGetValue("Authorization", out var shown) ? shown.ToString() : null,
            http.Request.ContentType,
            _ => BoundedBody.ReadAsync(http, TeamsHttpRequest.LargestBody));
        var reply = await receiver.ReceiveAsync(request, http.RequestAborted);
        await (reply.NotStored is { } why ? Problems.NotStored(http, why).ExecuteAsync(http) : WriteAsync(http.Response, reply));
    }

    private static Task WriteAsync(HttpResponse response, TeamsReply reply)
    {
        response.StatusCode = reply.Status;
        if (reply.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (reply.Body is null)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(reply.Body.ToJsonString());
    }
}
