using ChatOpsVerifier.Host.Access;
namespace ChatOpsVerifier.Host.Pages.Shell;

internal static class AssetEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapAssets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(PageAssets.Prefix + "/{version}/{name}", (string version, string name, PageAssets assets, HttpContext http) =>
        {
            if (assets.Find(name) is not { } asset)
            {
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = version == asset.Version ? ForGood : "no-cache";
            return Results.Bytes(asset.Content, asset.MediaType);
        }).IsOpen();
        endpoints.MapGet("/favicon.ico", (PageAssets assets) => Results.LocalRedirect(assets.PathOf("favicon.svg"))).IsOpen();
    }
}
