using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Host.Access;

internal static class CallerTurns
{
    /// <summary>Says with what is posted how it is known who posts it, and what that may be used for.</summary>
    public static WebChatPost By(this WebChatPost post, Caller? caller) => caller is null
        ? post with { Scopes = Conversations.Access.AccessScopes.None }
        : post with { Scopes = caller.Scopes, Identity = caller.Identity() };

    /// <summary>How it is known who acts, as the ledger records it.</summary>
    public static TurnIdentity Identity(this Caller? caller) => caller?.Proof switch
    {
        CallerProof.Session => TurnIdentity.SignedIn,
        CallerProof.Key or CallerProof.KeySession => TurnIdentity.Key,
        _ => TurnIdentity.None,
    };
}
