using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class AccessSessionTable
{
    public static async Task<int> AddSessionAsync(this VerifierContext db, AccessSession session, DateTimeOffset forgetBefore)
    {
        await db.AccessSessions.Where(s => s.ExpiresAt < forgetBefore).ExecuteDeleteAsync();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_sessions (id, token_sha256, person_id, method, key_id, scopes, client, created_at, seen_at, expires_at, ended_at)
            VALUES ({session.Id}, {session.TokenSha256}, {session.PersonId}, {session.Method}, {session.KeyId}, {(int)session.Scopes}, {session.Client},
                {session.CreatedAt.UtcTicks}, {session.SeenAt.UtcTicks}, {session.ExpiresAt.UtcTicks}, {session.EndedAt?.UtcTicks})
            """);
    }

    public static async Task<AccessSession?> FindSessionAsync(this VerifierContext db, string tokenSha256, CancellationToken cancellationToken) =>
        await db.AccessSessions.SingleOrDefaultAsync(s => s.TokenSha256 == tokenSha256, cancellationToken) is { } row ? ToSession(row) : null;

    public static async Task<IReadOnlyList<AccessSession>> ListSessionsAsync(
        this VerifierContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await db.AccessSessions
            .Where(s => s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.CreatedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(cancellationToken)).Select(ToSession)];

    public static async Task<bool> EndSessionAsync(this VerifierContext db, string id, DateTimeOffset at) =>
        await db.AccessSessions.Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, at)) > 0;

    public static Task<int> NoteSessionSeenAsync(this VerifierContext db, string id, DateTimeOffset at) =>
        db.AccessSessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, at));

    private static AccessSession ToSession(AccessSessionRow row) =>
        new(row.Id, row.TokenSha256, row.PersonId, row.Method, row.KeyId, row.Scopes, row.Client, row.CreatedAt, row.SeenAt, row.ExpiresAt, row.EndedAt);
}
