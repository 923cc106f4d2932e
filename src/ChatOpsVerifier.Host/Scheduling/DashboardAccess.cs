using System.Net;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Pages.Shell;
using Hangfire.Dashboard;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>
/// Who may open Hangfire's dashboard, where jobs can be run and removed: an operator who has shown the access key; where there is
/// none, an operator at this very machine, with nothing in between. Stands in front of the dashboard, and in it as its filter.
/// </summary>
internal sealed class DashboardAccess(bool hasAccessKey) : IDashboardAuthorizationFilter
{
    public const string Path = "/hangfire";

    private static readonly string[] Forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    public bool Authorize(DashboardContext context) => Refusal(context.GetHttpContext()) is null;

    public Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        // Its pages carry scripts and styles of their own, so the page's policy does not fit; nobody frames them either way.
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Refusal(http) is { } why ? MessageResults.Of(StatusCodes.Status403Forbidden, "Not yours to open", why).ExecuteAsync(http) : next(http);
    }

    /// <returns>Null: they may.</returns>
    private string? Refusal(HttpContext http)
    {
        if (!hasAccessKey && !IsAtThisMachine(http))
        {
            return "Without an access key (Web:AccessKey) the schedule is shown at the machine itself alone, with no proxy in between.";
        }

        var me = http.RequestServices.GetRequiredService<PageContexts>().Me(http);
        return me.Role == PersonRole.Operator ? null : $"{me.Name} reads along; the schedule is the operators'.";
    }

    private static bool IsAtThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && !Forwarded.Any(http.Request.Headers.ContainsKey);
}
