using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Reports;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", async (HttpContext http, IReportCatalog catalog) =>
        {
            var reports = await catalog.ListAsync(http.RequestAborted);
            return reports.Count == 1 ? await PageAsync(http, reports[0].Slug) : await ListAsync(http, catalog, StatusCodes.Status200OK, null);
        }).Needs(AccessScopes.Read);
        endpoints
            .MapGet("/reports", (HttpContext http, IReportCatalog catalog) => ListAsync(http, catalog, StatusCodes.Status200OK, null))
            .Needs(AccessScopes.Read);
        endpoints.MapGet("/r/{slug}", (HttpContext http, string slug) => PageAsync(http, slug)).Needs(AccessScopes.Read);
    }

    public static async Task<IResult> ListAsync(HttpContext http, IReportCatalog catalog, int status, Notice? notice)
    {
        List<ReportView> views = [];
        foreach (var record in await catalog.ListAsync(http.RequestAborted))
        {
            if (await catalog.FindAsync(record.Slug, http.RequestAborted) is { } view)
            {
                views.Add(view);
            }
        }

        var page = http.RequestServices.GetRequiredService<PageContexts>().For(http);
        return new RazorComponentResult<ReportListPage>(new { Page = page, Views = (IReadOnlyList<ReportView>)views, Notice = notice }) { StatusCode = status };
    }

    public static async Task<IResult> PageAsync(
        HttpContext http, string slug, Notice? notice = null, ReportTab? tab = null, int status = StatusCodes.Status200OK)
    {
        var services = http.RequestServices;
        var page = services.GetRequiredService<PageContexts>().For(http);
        var shown = tab
            ?? (Enum.TryParse<ReportTab>(http.Request.Query["view"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : ReportTab.Document);
        return await services
            .GetRequiredService<ReportModels>()
            .FindAsync(slug, page.Me, page.Caller.Identity(), shown, notice, http.RequestAborted) is { } model
            ? new RazorComponentResult<ReportPage>(new { Page = page, Model = model }) { StatusCode = status }
            : MessageResults.Of(StatusCodes.Status404NotFound, "No such report", $"There is no report \"{slug}\".");
    }
}
