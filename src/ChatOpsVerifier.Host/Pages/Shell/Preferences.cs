using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Pages.Access;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>Who one is and how the page looks: two cookies, set by plain forms.</summary>
internal static class Preferences
{
    private const string PersonCookie = "verifier-person";
    private const string ThemeCookie = "verifier-theme";

    public static string? PersonOf(HttpRequest request) => request.Cookies[PersonCookie];

    public static string? ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie] : null;

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        var posts = endpoints.MapGroup("").AddEndpointFilter<PostGuard>();
        posts.MapPost("/identity", (HttpContext http, IPeople people) =>
        {
            if (people.All.FirstOrDefault(p => p.Id == http.Request.Form["as"]) is not { } person)
            {
                return MessageResults.Of(StatusCodes.Status400BadRequest, "Nobody of that name", $"Known are: {string.Join(", ", people.All.Select(p => p.Id))}.");
            }

            Remember(http, PersonCookie, person.Id);
            return Back(http);
        });
        posts.MapPost("/theme", (HttpContext http) =>
        {
            Remember(http, ThemeCookie, http.Request.Form["theme"] == "dark" ? "dark" : "light");
            return Back(http);
        });
    }

    /// <summary>To where the form was, and never to another site.</summary>
    public static IResult Back(HttpContext http)
    {
        var back = http.Request.Form["back"].ToString();
        return Results.LocalRedirect(IsLocal(back) ? back : "/");
    }

    private static bool IsLocal(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static void Remember(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
    });
}
