using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>
/// Keys and sessions: one's own, and everybody's for an administrator. A key is made for oneself alone, so that nobody can act as somebody else.
/// </summary>
internal static class AccessEndpoints
{
    public const string Path = "/access";

    private const string ItselfAlone =
        "You are signed in with a key, which can revoke itself and end its own session. For others, sign in with a link, or use `key revoke` and `session end` "
            + "on the command line.";

    public static void MapAccess(this IEndpointRouteBuilder endpoints)
    {
        var access = endpoints.MapGroup(Path).AddEndpointFilter(OnlySignedInAsync).Needs(AccessScopes.Read);
        access.MapGet("", (Delegate)PageAsync);
        access.MapPost("/keys", CreateAsync).AddEndpointFilter<PostGuard>();
        access.MapPost("/keys/revoke", RevokeAsync).AddEndpointFilter<PostGuard>();
        access.MapPost("/sessions/end", EndAsync).AddEndpointFilter<PostGuard>();
    }

    // On a trial anyone is anyone, and a key made there would outlive the trial. A key makes no further keys.
    private static ValueTask<object?> OnlySignedInAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var caller = context.HttpContext.Caller();
        return caller is { Proof: CallerProof.Session or CallerProof.KeySession }
            ? next(context)
            : ValueTask.FromResult<object?>(MessageResults.Of(
                StatusCodes.Status403Forbidden,
                "Not permitted",
                "Keys and sessions are shown to a person who has signed in. On the command line: `key list`, `session list`."));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, PersonalKeys keys)
    {
        var (caller, form) = (http.Caller()!, http.Request.Form);
        if (caller.Proof != CallerProof.Session)
        {
            return await ShowAsync(
                http,
                new Notice(
                    false, "You are signed in with a key, and a key makes no further keys. Sign in with a link, or use `key create` on the command line."),
                null,
                StatusCodes.Status403Forbidden);
        }

        var name = PlainName(form["name"].ToString());
        var asked = form["scope"].OfType<string>().Select(AccessScopeNames.Read).ToList();
        var scopes = asked.OfType<AccessScopes>().Aggregate(AccessScopes.None, (all, s) => all | s);
        var isDays = int.TryParse(form["days"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days);
        var problem = name.Length == 0 ? $"The key has no name. Enter one of up to {PersonalKeys.LongestName} characters."
            : scopes == AccessScopes.None || asked.Contains(null) ? $"The key has no scope. Choose from: {caller.Scopes.Words()}."
            : !caller.May(scopes) ? $"Found the scopes {scopes.Words()}; you may give: {caller.Scopes.Words()}."
            : !isDays
                || days is < 1 or > PersonalKeys.LongestLife ? $"Found \"{PlainName(form["days"].ToString())}\" days; use 1 to {PersonalKeys.LongestLife}."
            : null;
        if (problem is not null)
        {
            return await ShowAsync(http, new Notice(false, problem), null, StatusCodes.Status400BadRequest);
        }

        var (key, text) = await keys.CreateAsync(caller.Person, name, scopes, days, caller.Person.Id, http.RequestAborted);
        return await ShowAsync(http, new Notice(true, $"Made the key {key.Id}. Copy it now: it is shown this once."), text);
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, IAccessStore store, TimeProvider time)
    {
        var (caller, id) = (http.Caller()!, http.Request.Form["id"].ToString());
        var key = await store.FindKeyAsync(id, http.RequestAborted);
        if (key is not null && IsHis(caller, key.PersonId) && !MayEnd(caller) && (await OwnAsync(caller, store, time, http.RequestAborted))?.KeyId != id)
        {
            return await ShowAsync(http, new Notice(false, ItselfAlone), null, StatusCodes.Status403Forbidden);
        }

        var isDone = key is not null && IsHis(caller, key.PersonId) && await store.RevokeKeyAsync(id, time.GetUtcNow(), http.RequestAborted);
        return await ShowAsync(
            http,
            isDone
                ? new Notice(true, $"Revoked the key {id}. Its sessions have ended, too.")
                : new Notice(false, "There is no such key of yours that is not revoked."),
            null,
            isDone ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> EndAsync(HttpContext http, IAccessStore store, TimeProvider time)
    {
        var (caller, id) = (http.Caller()!, http.Request.Form["id"].ToString());
        var session = (await store.ListSessionsAsync(time.GetUtcNow(), http.RequestAborted)).FirstOrDefault(s => s.Id == id && IsHis(caller, s.PersonId));
        if (session is not null && session.Id != caller.SessionId && !MayEnd(caller))
        {
            return await ShowAsync(http, new Notice(false, ItselfAlone), null, StatusCodes.Status403Forbidden);
        }

        if (session is null || !await store.EndSessionAsync(id, time.GetUtcNow(), http.RequestAborted))
        {
            return await ShowAsync(http, new Notice(false, "There is no such open session of yours."), null, StatusCodes.Status404NotFound);
        }

        return session.Id == caller.SessionId ? Results.LocalRedirect(SignInPaths.Page) : await ShowAsync(http, new Notice(true, "Ended the session."), null);
    }

    /// <summary>A key that leaked must not be able to lock its owner out of what else they have.</summary>
    private static bool MayEnd(Caller caller) => caller.Proof == CallerProof.Session || caller.May(AccessScopes.Admin);

    private static async Task<AccessSession?> OwnAsync(Caller caller, IAccessStore store, TimeProvider time, CancellationToken cancellationToken) =>
        (await store.ListSessionsAsync(time.GetUtcNow(), cancellationToken)).FirstOrDefault(s => s.Id == caller.SessionId);

    private static bool IsHis(Caller caller, string personId) => caller.Person.Id == personId || caller.May(AccessScopes.Admin);

    private static Task<IResult> PageAsync(HttpContext http) => ShowAsync(http, null, null);

    private static async Task<IResult> ShowAsync(HttpContext http, Notice? notice, string? newKey, int status = StatusCodes.Status200OK)
    {
        var (services, caller) = (http.RequestServices, http.Caller()!);
        var (store, sessions, now) = (
            services.GetRequiredService<IAccessStore>(), services.GetRequiredService<Sessions>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        List<AccessSession> open = [];
        foreach (var session in (await store.ListSessionsAsync(now, http.RequestAborted)).Where(s => IsHis(caller, s.PersonId)))
        {
            if (await sessions.IsOpenAsync(session, now, http.RequestAborted))
            {
                open.Add(session);
            }
        }

        IReadOnlyList<AccessKey> keys = [.. (await store.ListKeysAsync(http.RequestAborted)).Where(k => IsHis(caller, k.PersonId))];
        var page = services.GetRequiredService<PageContexts>().For(http);
        return new RazorComponentResult<AccessPage>(
            new { Page = page, Keys = keys, Sessions = (IReadOnlyList<AccessSession>)open, Notice = notice, NewKey = newKey }) { StatusCode = status };
    }

    private static string PlainName(string text)
    {
        var line = new string([.. text.Where(c => !char.IsControl(c)
            && !char.IsSurrogate(c)
            && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return line.Length <= PersonalKeys.LongestName ? line : line[..PersonalKeys.LongestName];
    }
}
