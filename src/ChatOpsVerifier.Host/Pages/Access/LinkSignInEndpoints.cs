using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>Signing in with a one-time link from a chat. Looking at it shows whom it signs in; only the button there uses it up.</summary>
internal static class LinkSignInEndpoints
{
    public static void MapLinkSignIn(this IEndpointRouteBuilder endpoints)
    {
        var links = endpoints.MapGroup($"{SignInPaths.Link}/{{secret}}").IsOpen();
        links.MapGet("", ShowAsync);
        links.MapPost("", UseAsync).AddEndpointFilter<PostGuard>();
    }

    private static async Task<IResult> ShowAsync(string secret, HttpContext http, SignInLinks links, IPeople people)
    {
        if (await links.FindAsync(secret, http.RequestAborted) is not { } link || Find(people, link) is not { } person)
        {
            return Gone(links);
        }

        var page = http.RequestServices.GetRequiredService<PageContexts>().For(http);
        return new RazorComponentResult<LinkSignInPage>(
            new { Page = page, Action = $"{SignInPaths.Link}/{secret}", person.Name, IsSignedInAs = http.Caller() is { IsPersonal: true } other
                && other.Person.Id != person.Id ? other.Person.Name : null });
    }

    private static async Task<IResult> UseAsync(string secret, HttpContext http, SignInLinks links, Sessions sessions, IPeople people)
    {
        if (await links.UseAsync(secret, http.RequestAborted) is not { } link || Find(people, link) is not { } person)
        {
            return Gone(links);
        }

        await sessions.OpenAsync(http, person, $"link {link.Channel}", AccessScopeNames.Of(person), keyId: null);
        return Results.LocalRedirect("/");
    }

    private static Person? Find(IPeople people, SignInLink link) => people.All.FirstOrDefault(p => p.Id == link.PersonId);

    private static IResult Gone(SignInLinks links) => MessageResults.Of(
        StatusCodes.Status410Gone, "This link cannot sign you in",
        $"It was already used, is older than {Durations.Of(links.Life)}, or was not created here. Say page to the bot for a new one.");
}
