using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Reports;

internal static class ImportEndpoints
{
    public static void MapImport(
        this IEndpointRouteBuilder endpoints) =>
            endpoints.MapPost("/import", TakeAsync).AddEndpointFilter<PostGuard>().Needs(AccessScopes.Read | AccessScopes.Answer);

    private static async Task<IResult> TakeAsync(HttpContext http, IReportImports imports, IReportCatalog catalog, IPackChecks packs)
    {
        var me = http.Me();
        if (http.Caller()?.May(AccessScopes.Answer) != true)
        {
            return await ReportEndpoints.ListAsync(
                http, catalog, StatusCodes.Status403Forbidden, new Notice(false, $"{me.Name} can only read; importing needs an operator."));
        }

        if (http.Request.Form.Files.GetFile("file") is not { } file)
        {
            return await ReportEndpoints.ListAsync(
                http, catalog, StatusCodes.Status400BadRequest, new Notice(false, "No file was sent. Choose a Markdown file."));
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, http.RequestAborted);
        var slug = http.Request.Form["slug"].ToString().Trim();
        var name = Path.GetFileName(file.FileName);
        var bytes = content.ToArray();
        if (await packs.CheckAsync(bytes, http.RequestAborted) is { } pack)
        {
            return await ReportEndpoints.ListAsync(http, catalog, StatusCodes.Status422UnprocessableEntity, new Notice(pack.IsIntact, Describe(name, pack)));
        }

        var outcome = await imports.ImportAsync(bytes, name, slug.Length == 0 ? null : slug, me.Id, http.RequestAborted);
        return outcome switch
        {
            ImportOutcome.Imported done => await ReportEndpoints.PageAsync(http, done.Slug, new Notice(true, Describe(done)), ReportTab.Plan),
            ImportOutcome.Unchanged same =>
                await ReportEndpoints.PageAsync(http, same.Slug, new Notice(true, "This exact file is already imported; nothing changed.")),
            ImportOutcome.Refused refused =>
                await ReportEndpoints.ListAsync(
                    http, catalog, StatusCodes.Status422UnprocessableEntity, new Notice(false, $"{name} was not imported. {refused.Message}")),
            _ => throw new InvalidOperationException($"Unknown outcome of an import: {outcome.GetType().Name}."),
        };
    }

    private static string Describe(string name, PackVerdict pack) =>
        $"{name} is an evidence pack and not a report, so it was not imported. "
            + $"{(pack.IsIntact ? "It is intact." : "It is not intact: do not rely on anything in it.")} {string.Join(" ", pack.Lines.Take(4))}";

    private static string Describe(ImportOutcome.Imported done)
    {
        var counted =
            $"{Counted.Of(done.Report.Checks.Count(), "check")}, {Counted.Of(done.Report.Findings.Length, "finding")}, {Counted.Of(done.Lint.Count, "remark")} "
                + "on the report itself.";
        return done.Changes is { } changes
            ? $"Imported again: {changes.Added.Length} new, {changes.Removed.Length} gone, {changes.Reworded.Length} reworded. Now {counted}"
            : $"Imported: {counted} Review the plan before you use it.";
    }
}
