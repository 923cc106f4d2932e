using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>
/// Signing in with a key, or on a trial with the shared one, and signing out. Links have <see cref="LinkSignInEndpoints"/>, OpenID providers
/// <see cref="OpenIdSignIn"/>.
/// </summary>
internal static class SignInEndpoints
{
    private const string Wait = "Too many wrong keys from this address. Wait a minute; a right key is accepted at any time.";

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SignInPaths.Page, IResult (HttpContext http, Settings settings, SharedKey shared) =>
            settings.Web.RequiresSignIn || shared.IsNeeded
                ? Page(http, http.Request.Query["back"], null, StatusCodes.Status200OK)
                : Results.LocalRedirect("/")).IsOpen();
        endpoints.MapPost(SignInPaths.Page, TakeKeyAsync).AddEndpointFilter<PostGuard>().IsOpen();
        endpoints.MapPost("/sign-out", SignOutAsync).AddEndpointFilter<PostGuard>().IsOpen();
        endpoints.MapLinkSignIn();
        endpoints.MapOpenId();
    }

    private static async Task<IResult> TakeKeyAsync(
        HttpContext http, PersonalKeys keys, Sessions sessions, SharedKey shared, WrongKeys wrongKeys, Settings settings, IPeople people)
    {
        var back = http.Request.Form["back"].ToString();
        var shown = http.Request.Form["key"].ToString().Trim();
        if (await keys.FindAsync(shown, http.RequestAborted) is { } key && people.All.FirstOrDefault(p => p.Id == key.PersonId) is { } person)
        {
            await sessions.OpenAsync(http, person, "key", key.Scopes & AccessScopeNames.Of(person), key.Id);
            return Preferences.Back(http);
        }

        if (!settings.Web.RequiresSignIn && shared.Is(shown))
        {
            shared.Remember(http);
            return Preferences.Back(http);
        }

        return wrongKeys.MayGoOn(http, shown)
            ? Page(http, back, "That key is not valid: it does not exist, was revoked, or has expired.", StatusCodes.Status401Unauthorized)
            : Page(http, back, Wait, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Sessions sessions)
    {
        await sessions.EndAsync(http);
        SharedKey.Forget(http);
        return Results.LocalRedirect(SignInPaths.Page);
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext http, string? back, string? problem, int status)
    {
        var services = http.RequestServices;
        return new RazorComponentResult<SignInPage>(new
        {
            Page = services.GetRequiredService<PageContexts>().For(http),
            services.GetRequiredService<SignInMethods>().Chats,
            OpenIdPath = services.GetRequiredService<SignInMethods>().HasOpenId ? $"{OpenIdSignIn.Path}?back={Uri.EscapeDataString(back ?? "/")}" : null,
            IsTrial = !services.GetRequiredService<Settings>().Web.RequiresSignIn,
            Back = back,
            Problem = problem,
        })
        { StatusCode = status };
    }
}
