using System.Security.Claims;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Access;

/// <summary>Recognises who a request comes from.</summary>
internal sealed class Callers(IPeople people, Settings settings, PersonalKeys keys, Sessions sessions, SharedKey shared)
{
    private const string Bearer = "Bearer ";

    /// <returns>The caller; <c>null</c> and false if there is none, <c>null</c> and true if what was shown is wrong.</returns>
    public async Task<(Caller? Caller, string? WrongKey)> FindAsync(HttpContext http)
    {
        var shown = http.Request.Headers.Authorization.ToString();
        if (shown.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var key = shown[Bearer.Length..].Trim();
            return await OfKeyAsync(http, key) is { } caller ? (caller, null) : (null, key);
        }

        if (await sessions.FindAsync(http) is { } session && Known(session.PersonId) is { } person)
        {
            // The form tokens of a page are then good for this person alone.
            http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id)], nameof(Sessions)));
            return (
                new Caller(
                    person, session.Scopes & AccessScopeNames.Of(person), session.KeyId is null ? CallerProof.Session : CallerProof.KeySession, session.Id),
                null);
        }

        return (!settings.Web.RequiresSignIn && (!shared.IsNeeded || shared.WasShown(http.Request)) ? Trial(http) : null, null);
    }

    /// <summary>Whether what was shown with a request that is still being answered counts still.</summary>
    public async Task<bool> IsStillAsync(HttpContext http, Caller? caller) => caller switch
    {
        null => false,
        { SessionId: { } id } => await sessions.FindAsync(http, isUse: false) is { } session && session.Id == id && Known(session.PersonId) is not null,
        { Proof: CallerProof.Key } => await OfKeyAsync(http, http.Request.Headers.Authorization.ToString()[Bearer.Length..].Trim()) is not null,
        _ => true,
    };

    private async Task<Caller?> OfKeyAsync(HttpContext http, string key)
    {
        if (await keys.FindAsync(key, http.RequestAborted) is { } personal)
        {
            return Known(personal.PersonId) is { } person ? new Caller(person, personal.Scopes & AccessScopeNames.Of(person), CallerProof.Key, null) : null;
        }

        return !settings.Web.RequiresSignIn && shared.Is(key) ? Trial(http) : null;
    }

    /// <summary>The chosen person; before anybody chose, the first operator, since somebody has to answer.</summary>
    private Caller Trial(HttpContext http)
    {
        var person = Known(ChosenPerson.Of(http.Request)) ?? people.All.FirstOrDefault(p => p.Role == PersonRole.Operator) ?? people.All[0];
        return new Caller(person, AccessScopeNames.Of(person), CallerProof.Trial, null);
    }

    private Person? Known(string? id) => people.All.FirstOrDefault(p => p.Id == id);
}
