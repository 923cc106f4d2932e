using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Access;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>Who one is and how the page looks: two cookies, set by plain forms.</summary>
internal static class Preferences
{
    private const string ThemeCookie = "verifier-theme";

    public static string? ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie] : null;

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        var posts = endpoints.MapGroup("").AddEndpointFilter<PostGuard>();
        posts.MapPost("/identity", (HttpContext http, IPeople people) =>
        {
            if (http.Caller() is { IsPersonal: true } caller)
            {
                return MessageResults.Of(
                    StatusCodes.Status403Forbidden, "Not permitted", $"You are signed in as {caller.Person.Name}. Other people must sign in themselves.");
            }

            if (people.All.FirstOrDefault(p => p.Id == http.Request.Form["as"]) is not { } person)
            {
                return MessageResults.Of(
                    StatusCodes.Status400BadRequest, "Unknown person", $"Known people: {string.Join(", ", people.All.Select(p => p.Id))}.");
            }

            Remember(http, ChosenPerson.Cookie, person.Id);
            return Back(http);
        }).Needs(AccessScopes.Read);
        posts.MapPost("/theme", (HttpContext http) =>
        {
            Remember(http, ThemeCookie, http.Request.Form["theme"] == "dark" ? "dark" : "light");
            return Back(http);
        }).IsOpen();
    }

    /// <summary>To where the form was, and never to another site.</summary>
    public static IResult Back(HttpContext http)
    {
        return Results.LocalRedirect(Local(http.Request.Form["back"].ToString()));
    }

    /// <summary>The path, or the start page if it is not a path of this server.</summary>
    public static string Local(string back) => IsLocal(back) ? back : "/";

    // Browsers leave control characters out of an address, and a header holds nothing but ASCII.
    private static bool IsLocal(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && path.All(c => c is > ' ' and <= '~' and not '\\');

    private static void Remember(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
    });
}
