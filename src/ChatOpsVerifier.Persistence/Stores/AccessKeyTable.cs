using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class AccessKeyTable
{
    public static Task<int> AddKeyAsync(this VerifierContext db, AccessKey key) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO access_keys (id, secret_sha256, person_id, name, scopes, created_by, created_at, expires_at, revoked_at, used_at)
        VALUES ({key.Id}, {key.SecretSha256}, {key.PersonId}, {key.Name}, {(int)key.Scopes}, {key.CreatedBy},
            {key.CreatedAt.UtcTicks}, {key.ExpiresAt.UtcTicks}, {key.RevokedAt?.UtcTicks}, {key.UsedAt?.UtcTicks})
        """);

    public static async Task<AccessKey?> FindKeyAsync(this VerifierContext db, string id, CancellationToken cancellationToken) =>
        await db.AccessKeys.SingleOrDefaultAsync(k => k.Id == id, cancellationToken) is { } row ? ToKey(row) : null;

    public static async Task<IReadOnlyList<AccessKey>> ListKeysAsync(this VerifierContext db, CancellationToken cancellationToken) =>
        [.. (await db.AccessKeys.OrderByDescending(k => k.CreatedAt).ThenBy(k => k.Id).ToListAsync(cancellationToken)).Select(ToKey)];

    public static async Task<bool> RevokeKeyAsync(this VerifierContext db, string id, DateTimeOffset at) =>
        await db.AccessKeys.Where(k => k.Id == id && k.RevokedAt == null).ExecuteUpdateAsync(k => k.SetProperty(r => r.RevokedAt, at)) > 0;

    public static Task<int> NoteKeyUsedAsync(this VerifierContext db, string id, DateTimeOffset at) =>
        db.AccessKeys.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(r => r.UsedAt, at));

    private static AccessKey ToKey(AccessKeyRow row) =>
        new(row.Id, row.SecretSha256, row.PersonId, row.Name, row.Scopes, row.CreatedBy, row.CreatedAt, row.ExpiresAt, row.RevokedAt, row.UsedAt);
}
