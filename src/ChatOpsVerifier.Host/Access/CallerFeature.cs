using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Host.Access;

/// <summary>The caller of a request, once the guard has recognised them.</summary>
internal static class CallerFeature
{
    /// <summary>Draws pages that hold nothing: to sign in, to upload by ticket, to say what went wrong.</summary>
    private static readonly Person Nobody = new("", "", PersonRole.Guest, []);

    public static void Set(this HttpContext http, Caller? caller) => http.Features.Set(caller);

    /// <returns><c>null</c> if nobody is recognised, which only open endpoints see.</returns>
    public static Caller? Caller(this HttpContext http) => http.Features.Get<Caller>();

    /// <summary>The caller; nobody, who may do nothing, where nobody is recognised.</summary>
    public static Person Me(this HttpContext http) => http.Caller()?.Person ?? Nobody;
}
