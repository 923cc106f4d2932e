using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

internal sealed class AccessStore(IDatabase database, SingleWriter writer) : IAccessStore
{
    public Task AddKeyAsync(AccessKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return writer.RunAsync(db => db.AddKeyAsync(key), cancellationToken);
    }

    public Task<AccessKey?> FindKeyAsync(string id, CancellationToken cancellationToken) => ReadAsync(db => db.FindKeyAsync(id, cancellationToken));

    public Task<IReadOnlyList<AccessKey>> ListKeysAsync(CancellationToken cancellationToken) => ReadAsync(db => db.ListKeysAsync(cancellationToken));

    public Task<bool> RevokeKeyAsync(
        string id, DateTimeOffset at, CancellationToken cancellationToken) => writer.RunAsync(db => db.RevokeKeyAsync(id, at), cancellationToken);

    public Task NoteKeyUsedAsync(
        string id, DateTimeOffset at, CancellationToken cancellationToken) => writer.RunAsync(db => db.NoteKeyUsedAsync(id, at), cancellationToken);

    public Task AddSessionAsync(AccessSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return writer.RunAsync(db => db.AddSessionAsync(session, forgetBefore), cancellationToken);
    }

    public Task<AccessSession?> FindSessionAsync(
        string tokenSha256, CancellationToken cancellationToken) => ReadAsync(db => db.FindSessionAsync(tokenSha256, cancellationToken));

    public Task<IReadOnlyList<AccessSession>> ListSessionsAsync(
        DateTimeOffset now, CancellationToken cancellationToken) => ReadAsync(db => db.ListSessionsAsync(now, cancellationToken));

    public Task<bool> EndSessionAsync(
        string id, DateTimeOffset at, CancellationToken cancellationToken) => writer.RunAsync(db => db.EndSessionAsync(id, at), cancellationToken);

    public Task NoteSessionSeenAsync(
        string id, DateTimeOffset at, CancellationToken cancellationToken) => writer.RunAsync(db => db.NoteSessionSeenAsync(id, at), cancellationToken);

    public Task AddLinkAsync(SignInLink link, DateTimeOffset forgetBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        return writer.RunAsync(db => db.AddLinkAsync(link, forgetBefore), cancellationToken);
    }

    public Task<SignInLink?> FindLinkAsync(
        string tokenSha256, CancellationToken cancellationToken) => ReadAsync(db => db.FindLinkAsync(tokenSha256, cancellationToken));

    public Task<SignInLink?> UseLinkAsync(
        string tokenSha256,
        DateTimeOffset now,
        CancellationToken cancellationToken) => writer.RunAsync(db => db.UseLinkAsync(tokenSha256, now), cancellationToken);

    public Task<int> EndLinksAsync(DateTimeOffset now, CancellationToken cancellationToken) => writer.RunAsync(db => db.EndLinksAsync(now), cancellationToken);

    private Task<T> ReadAsync<T>(Func<VerifierContext, Task<T>> read) => database.ReadAsync(read);
}
