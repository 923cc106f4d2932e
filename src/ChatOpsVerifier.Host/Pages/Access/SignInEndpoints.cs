using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Access;

internal static class SignInEndpoints
{
    public const string Path = "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, IResult (HttpContext http, SignIns signIns) =>
            signIns.IsNeeded ? Page(http, http.Request.Query["back"], null, StatusCodes.Status200OK) : Results.LocalRedirect("/"));
        endpoints.MapPost(Path, IResult (HttpContext http, SignIns signIns) =>
        {
            var back = http.Request.Form["back"].ToString();
            if (!signIns.MayGuess(http))
            {
                return Page(http, back, "Too many tries from this address. Wait a minute.", StatusCodes.Status429TooManyRequests);
            }

            if (!signIns.IsKey(http, http.Request.Form["key"].ToString()))
            {
                return Page(http, back, "That is not the access key (Web:AccessKey).", StatusCodes.Status401Unauthorized);
            }

            signIns.SignIn(http);
            return Preferences.Back(http);
        }).AddEndpointFilter<PostGuard>();
        endpoints.MapPost("/sign-out", (HttpContext http) =>
        {
            SignIns.SignOut(http);
            return Results.LocalRedirect(Path);
        }).AddEndpointFilter<PostGuard>();
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext http, string? back, string? problem, int status)
    {
        var page = http.RequestServices.GetRequiredService<PageContexts>().For(http);
        return new RazorComponentResult<SignInPage>(new { Page = page, Back = back, Problem = problem }) { StatusCode = status };
    }
}
