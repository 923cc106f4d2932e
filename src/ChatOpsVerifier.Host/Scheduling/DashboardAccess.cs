using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Http;
using ChatOpsVerifier.Host.Pages.Shell;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>
/// Who may open Hangfire's dashboard, where jobs can be run and removed: an administrator. The access guard has decided that already;
/// this says it to Hangfire, too, whose own filter would let in anyone at this machine, and sets the headers of its pages.
/// </summary>
internal sealed class DashboardAccess : IDashboardAuthorizationFilter
{
    public const string Path = "/hangfire";

    public bool Authorize(DashboardContext context) => context.GetHttpContext().Caller()?.May(AccessScopes.Admin) == true;

    public static async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        // Its pages carry scripts and styles of their own, so the page's policy does not fit; nobody frames them either way.
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        // Hangfire reads a form with no thought of one that cannot be read, or that is not there: orders without fields carry none.
        if (!http.Request.HasFormContentType)
        {
            http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        }
        else if (await FormReading.TryReadAsync(http) is { } refusal)
        {
            await MessageResults.Of(refusal.Status, refusal.Title, refusal.Text).ExecuteAsync(http);
            return;
        }

        await next(http);
    }
}
