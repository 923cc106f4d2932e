using ChatOpsVerifier.Host.Pages.Shell;
using ChatOpsVerifier.Host.Pages.Uploads;
using ChatOpsVerifier.Host.Slack;
using ChatOpsVerifier.Host.Teams;

namespace ChatOpsVerifier.Host.Pages.Access;

public static class WebAccess
{
    private const string Bearer = "Bearer ";

    /// <summary>Health is for machines; the stylesheet and the sign-in page hold nothing; what Slack and Teams post carries a signature instead, and so does the address of the upload page.</summary>
    private static readonly PathString[] Free = ["/healthz", PageAssets.Prefix, SignInEndpoints.Path, "/favicon.ico", SlackEndpoint.Path, TeamsEndpoint.Path, UploadEndpoints.Path];

    /// <summary>
    /// Guards page, API, Hangfire's dashboard and metrics alike, as soon as there is a <c>Web:AccessKey</c>. Goes in front of
    /// everything that it should guard. A program shows the key as a bearer token, a person on the sign-in page.
    /// </summary>
    public static IApplicationBuilder UseWebAccess(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var signIns = app.ApplicationServices.GetRequiredService<SignIns>();
        return signIns.IsNeeded ? app.Use((http, next) => GuardAsync(http, next, signIns)) : app;
    }

    private static Task GuardAsync(HttpContext http, RequestDelegate next, SignIns signIns)
    {
        var request = http.Request;
        if (Free.Any(f => request.Path.StartsWithSegments(f, StringComparison.OrdinalIgnoreCase)) || signIns.IsSignedIn(request))
        {
            return next(http);
        }

        if (request.Headers.Authorization.ToString() is { Length: > 0 } shown && shown.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return signIns.MayGuess(http) && signIns.IsKey(http, shown[Bearer.Length..].Trim()) ? next(http) : RefuseAsync(http);
        }

        if (HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Redirect($"{SignInEndpoints.Path}?back={Uri.EscapeDataString(request.Path + request.QueryString)}");
            return Task.CompletedTask;
        }

        return RefuseAsync(http);
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return http.Response.WriteAsync("Show the access key (Web:AccessKey) as \"Authorization: Bearer …\", or sign in on the page.\n");
    }
}
