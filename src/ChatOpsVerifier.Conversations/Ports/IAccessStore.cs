using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Keys, sessions and sign-in links, by digest. Every write is committed when its call returns and counts for all processes at once.</summary>
public interface IAccessStore
{
    Task AddKeyAsync(AccessKey key, CancellationToken cancellationToken);

    Task<AccessKey?> FindKeyAsync(string id, CancellationToken cancellationToken);

    /// <summary>All that were ever made, the newest first.</summary>
    Task<IReadOnlyList<AccessKey>> ListKeysAsync(CancellationToken cancellationToken);

    /// <returns>False: there is no unrevoked key of that id.</returns>
    Task<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    Task NoteKeyUsedAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <param name="forgetBefore">Sessions whose latest end was before this instant are removed. To be computed from time that the program ran through: a clock
    /// that jumps must remove nothing.</param>
    Task AddSessionAsync(AccessSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken);

    Task<AccessSession?> FindSessionAsync(string tokenSha256, CancellationToken cancellationToken);

    /// <summary>Those that nobody ended and whose latest end is to come, the newest first.</summary>
    Task<IReadOnlyList<AccessSession>> ListSessionsAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>False: there is no such session, or it was ended before.</returns>
    Task<bool> EndSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    Task NoteSessionSeenAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <param name="forgetBefore">Links that expired before this instant are removed; as with sessions.</param>
    Task AddLinkAsync(SignInLink link, DateTimeOffset forgetBefore, CancellationToken cancellationToken);

    Task<SignInLink?> FindLinkAsync(string tokenSha256, CancellationToken cancellationToken);

    /// <summary>Uses up the link and all others of its request. Of several callers at once, one succeeds.</summary>
    /// <returns><c>null</c> if there is no such link, or it was used or has expired.</returns>
    Task<SignInLink?> UseLinkAsync(string tokenSha256, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Uses up all that are unused.</summary>
    /// <returns>How many could still have been used.</returns>
    Task<int> EndLinksAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
