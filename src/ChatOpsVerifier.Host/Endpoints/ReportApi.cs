using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Http;
using ChatOpsVerifier.Host.Json;
using ChatOpsVerifier.Host.Pages.Overview;
using ChatOpsVerifier.Host.Pictures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>Reports for programs: JSON, the regenerated file, pictures, the gate.</summary>
internal static class ReportApi
{
    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup("/api/reports").Needs(AccessScopes.Read);
        reports.MapGet("", ListAsync);
        reports.MapGet("/{slug}", (string slug, IReportCatalog catalog, CancellationToken cancellation) =>
            WithAsync(catalog, slug, v => TypedResults.Json(ReportJson.Build(v), JsonDocuments.Default.ReportDocument), cancellation));
        reports.MapGet("/{slug}/report.md", (string slug, IReportCatalog catalog, CancellationToken cancellation) =>
            WithAsync(catalog, slug, v => Content(v.Rendered.Bytes, "text/markdown; charset=utf-8"), cancellation));
        reports.MapGet("/{slug}/status.png", (string slug, IReportCatalog catalog, BurnUpSeries series, HttpContext http, CancellationToken cancellation) =>
            WithAsync(catalog, slug, v => Fresh(http, Content(StatusPicture.Draw(v, series.For(v), IsDark(http)), "image/png")), cancellation));
        reports.MapGet("/{slug}/badge.svg", (string slug, IReportCatalog catalog, HttpContext http, CancellationToken cancellation) =>
            WithAsync(
                catalog, slug, v => Fresh(http, Content(System.Text.Encoding.UTF8.GetBytes(Badge.Draw(v)), "image/svg+xml; charset=utf-8")), cancellation));
        reports.MapGet("/{slug}/gate", GateAsync);
    }

    private static async Task<JsonHttpResult<ReportListDocument>> ListAsync(IReportCatalog catalog, CancellationToken cancellation)
    {
        var reports = new List<ReportSummaryDocument>();
        foreach (var record in await catalog.ListAsync(cancellation))
        {
            if (await catalog.FindAsync(record.Slug, cancellation) is { Assessment: var a })
            {
                reports.Add(new ReportSummaryDocument(
                    record.Slug, record.Title, a.Verdict.Word, a.Counts.Checks, a.Counts.Settled, a.Counts.Percent, record.ImportedAt,
                    $"/api/reports/{record.Slug}"));
            }
        }

        return TypedResults.Json(new ReportListDocument(reports), JsonDocuments.Default.ReportListDocument);
    }

    private static bool IsDark(HttpContext http) => string.Equals(http.Request.Query["theme"], "dark", StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> WithAsync(IReportCatalog catalog, string slug, Func<ReportView, IResult> answer, CancellationToken cancellation) =>
        await catalog.FindAsync(slug, cancellation) is { } view ? answer(view) : Problems.NoReport(slug);

    /// <summary>Read from the storage, whatever was found before: a pipeline acts on it.</summary>
    private static async Task<IResult> GateAsync(string slug, IReportIntegrity integrity, IReportCatalog catalog, CancellationToken cancellation)
    {
        await integrity.VerifyAsync(slug, null, cancellation);
        return await WithAsync(catalog, slug, Gate, cancellation);
    }

    private static JsonHttpResult<GateDocument> Gate(ReportView view)
    {
        var (verdict, counts) = (view.Assessment.Verdict, view.Assessment.Counts);
        var document = new GateDocument(
            view.Record.Slug, verdict.Word, counts.Checks, counts.Settled, [.. verdict.Reasons.Select(r => new ReasonDocument(r.Line, r.Rule, r.Message))]);
        return TypedResults.Json(
            document, JsonDocuments.Default.GateDocument, statusCode: verdict.IsPass ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static FileContentHttpResult Content(byte[] bytes, string mediaType) =>
        TypedResults.Bytes(bytes, mediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));

    /// <summary>Sites that show pictures keep them for hours unless told otherwise.</summary>
    private static FileContentHttpResult Fresh(HttpContext http, FileContentHttpResult content)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return content;
    }
}
