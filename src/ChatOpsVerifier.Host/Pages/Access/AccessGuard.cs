using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>
/// In front of everything: recognises who a request comes from, and lets it through to what that person, session or key may do.
/// Page, API, metrics and Hangfire's dashboard alike; an endpoint that does not say whom it is for is an administrator's.
/// </summary>
internal sealed class AccessGuard(Callers callers, WrongKeys wrongKeys, Settings settings, IEnumerable<OpenPath> open)
{
    private readonly PathString[] _open = [.. open.Select(o => o.Path)];

    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        var need = NeedOf(http);
        if (!settings.Web.RequiresSignIn && !HasOwnGuard(http) && ForwardedRequests.IsForwarded(http.Request))
        {
            await RefuseForwardedAsync(http);
            return;
        }

        var (caller, wrong) = await callers.FindAsync(http);
        http.Set(caller);
        if (need.IsOpen || (caller is not null && caller.MayAny(need.AnyOf)))
        {
            await next(http);
        }
        else if (caller is not null)
        {
            await ForbidAsync(http, caller, need);
        }
        else if (wrong is not null && !wrongKeys.MayGoOn(http, wrong))
        {
            http.Response.Headers.RetryAfter = "60";
            await WriteAsync(http, StatusCodes.Status429TooManyRequests, "Too many wrong keys. Wait a minute; a right key is accepted at any time.");
        }
        else
        {
            await AskAsync(http, wrong is not null);
        }
    }

    /// <summary>What does not exist, or not with that method, is nobody's secret, and no stranger's business either.</summary>
    private AccessNeed NeedOf(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<AccessNeed>() is { } need)
        {
            return need;
        }

        return endpoint is RouteEndpoint ? new AccessNeed(AccessScopes.Admin)
            : HasOwnGuard(http) ? new AccessNeed(AccessScopes.None)
            : new AccessNeed(AccessScopes.Read);
    }

    private bool HasOwnGuard(HttpContext http) => _open.Any(p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    private static Task RefuseForwardedAsync(HttpContext http) => WriteAsync(
        http,
        StatusCodes.Status403Forbidden,
        "This request came through a proxy, and this server is set up for its own machine, where nobody has to sign in. To put it behind a proxy, set "
            + "Web:PublicUrl to the address that people use, and give each person a way to sign in.");

    private static Task ForbidAsync(HttpContext http, Caller caller, AccessNeed need)
    {
        var needed = string.Join(" or ", AccessScopeNames.All.Where(s => need.AnyOf.HasFlag(s)).Select(s => s.Word()));
        var why = caller.Proof == CallerProof.Key && (AccessScopeNames.Of(caller.Person) & need.AnyOf) != 0
            ? $"This key of {caller.Person.Name} has the scopes {caller.Scopes.Words()}; this takes {needed}."
            : $"{caller.Person.Name} may: {caller.Scopes.Words()}. This takes {needed}.";
        return IsForPeople(http)
            ? MessageResults.Of(StatusCodes.Status403Forbidden, "Not permitted", why).ExecuteAsync(http)
            : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Not permitted", detail: why).ExecuteAsync(http);
    }

    private static Task AskAsync(HttpContext http, bool isWrong)
    {
        var request = http.Request;
        if (!isWrong && HttpMethods.IsGet(request.Method) && IsForPeople(http))
        {
            http.Response.Redirect($"{SignInPaths.Page}?back={Uri.EscapeDataString(request.Path + request.QueryString)}");
            return Task.CompletedTask;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(http, StatusCodes.Status401Unauthorized, isWrong
            ? "That key is not valid: it does not exist, was revoked, or has expired."
            : "Show an access key as \"Authorization: Bearer …\", or sign in on the page.");
    }

    private static bool IsForPeople(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task WriteAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text + "\n");
    }
}
