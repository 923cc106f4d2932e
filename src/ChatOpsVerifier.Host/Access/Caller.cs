using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Host.Access;

/// <summary>Who a request comes from, and what it may do.</summary>
/// <param name="Scopes">Never more than the person's role permits.</param>
/// <param name="Proof">How it is known that it is this person.</param>
/// <param name="SessionId">The browser's session; <c>null</c> if there is none.</param>
public sealed record Caller(Person Person, AccessScopes Scopes, CallerProof Proof, string? SessionId)
{
    /// <summary>Whether the browser sends the proof by itself, so that a foreign page could use it.</summary>
    public bool IsAmbient => Proof != CallerProof.Key;

    public bool IsPersonal => Proof != CallerProof.Trial;

    public bool May(AccessScopes scope) => (Scopes & scope) == scope;

    public bool MayAny(AccessScopes scopes) => (Scopes & scopes) != 0;
}

public enum CallerProof
{
    /// <summary>None: anyone at this machine can act as anyone, to try it.</summary>
    Trial,

    /// <summary>The browser's session, opened by a link or an OpenID provider.</summary>
    Session,

    /// <summary>The browser's session, opened with a personal key.</summary>
    KeySession,

    /// <summary>A personal key in this request.</summary>
    Key,
}
