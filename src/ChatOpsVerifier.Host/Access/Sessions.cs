using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Clock;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Access;

/// <summary>
/// Browsers that are signed in. The cookie holds a secret whose digest is stored, so that a session ends where it is stored, whatever a browser keeps.
/// </summary>
internal sealed class Sessions(IAccessStore store, Settings settings, ServedTime served, IIds ids, TimeProvider time)
{
    public const string Cookie = "verifier-session";

    /// <summary>How long a session is remembered after its end.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int LongestClient = 120;
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <summary>Signs the browser in. Whatever it was signed in as before ends, and nothing that it brought along becomes the new session.</summary>
    /// <param name="keyId">The key with which it is opened; <c>null</c> if it is opened in another way.</param>
    public async Task OpenAsync(HttpContext http, Person person, string method, AccessScopes scopes, string? keyId)
    {
        await EndAsync(http);
        var (secret, now) = (Tokens.NewSecret(), time.GetUtcNow());
        var session = new AccessSession(
            ids.Next(), Tokens.Digest(secret), person.Id, method, keyId, scopes, Client(http), now, now, now + settings.Web.SessionLife, EndedAt: null);
        await store.AddSessionAsync(session, served.Before(Kept), http.RequestAborted);
        // Lax, not Strict: a link in a chat leads to the page and should find it signed in. Every change needs the form's token besides.
        http.Response.Cookies.Append(Cookie, secret, Options(http, settings.Web.SessionLife));
    }

    /// <param name="isUse">False: it is only asked whether it counts still, which does not prolong it.</param>
    /// <returns><c>null</c> if the browser has no open session.</returns>
    public async Task<AccessSession?> FindAsync(HttpContext http, bool isUse = true)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } secret
            || await store.FindSessionAsync(Tokens.Digest(secret), http.RequestAborted) is not { } session)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (!await IsOpenAsync(session, now, http.RequestAborted))
        {
            return null;
        }

        if (isUse && now - session.SeenAt >= Noted)
        {
            await LastUse.TryAsync(store.NoteSessionSeenAsync(session.Id, now, CancellationToken.None), time);
        }

        return session;
    }

    /// <summary>Whether it counts still: neither it nor the key that opened it has ended.</summary>
    public async Task<bool> IsOpenAsync(AccessSession session, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.IsOpen(now, settings.Web.SessionIdle)
        && (session.KeyId is not { } key || (await store.FindKeyAsync(key, cancellationToken))?.IsUsable(now) == true);

    /// <summary>Signs the browser out, here and where the session is stored.</summary>
    public async Task EndAsync(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { Length: > 0 } secret)
        {
            if (await store.FindSessionAsync(Tokens.Digest(secret), http.RequestAborted) is { } session)
            {
                await store.EndSessionAsync(session.Id, time.GetUtcNow(), http.RequestAborted);
            }

            http.Response.Cookies.Delete(Cookie, Options(http, TimeSpan.Zero));
        }
    }

    private CookieOptions Options(HttpContext http, TimeSpan life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps || settings.Web.PublicUrl?.Scheme == Uri.UriSchemeHttps,
        IsEssential = true,
        Path = "/",
        MaxAge = life,
    };

    // Shown in lists: nothing that could draw itself over them, and no page of it.
    private static string Client(HttpContext http)
    {
        var name = new string([.. http.Request.Headers.UserAgent.ToString().Where(c => c is >= ' ' and <= '~')]);
        return name.Length <= LongestClient ? name : name[..LongestClient];
    }
}
