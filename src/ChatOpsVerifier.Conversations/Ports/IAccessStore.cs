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

    /// <summary>Also removes sessions that were over long before.</summary>
    Task AddSessionAsync(AccessSession session, CancellationToken cancellationToken);

    Task<AccessSession?> FindSessionAsync(string tokenSha256, CancellationToken cancellationToken);

    /// <summary>Those that nobody ended and whose latest end is to come, the newest first.</summary>
    Task<IReadOnlyList<AccessSession>> ListSessionsAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>False: there is no such session, or it was ended before.</returns>
    Task<bool> EndSessionAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    Task NoteSessionSeenAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Also removes links that expired long before.</summary>
    Task AddLinkAsync(SignInLink link, CancellationToken cancellationToken);

    Task<SignInLink?> FindLinkAsync(string tokenSha256, CancellationToken cancellationToken);

    /// <summary>Uses up the link and all others of its request. Of several callers at once, one succeeds.</summary>
    /// <returns><c>null</c> if there is no such link, or it was used or has expired.</returns>
    Task<SignInLink?> UseLinkAsync(string tokenSha256, DateTimeOffset now, CancellationToken cancellationToken);
}
