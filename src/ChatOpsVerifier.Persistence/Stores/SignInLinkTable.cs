using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class SignInLinkTable
{
    public static async Task<int> AddLinkAsync(this VerifierContext db, SignInLink link, DateTimeOffset forgetBefore)
    {
        await db.SignInLinks.Where(l => l.ExpiresAt < forgetBefore).ExecuteDeleteAsync();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sign_in_links (token_sha256, request_id, person_id, channel, created_at, expires_at, used_at)
            VALUES ({link.TokenSha256}, {link.RequestId}, {link.PersonId}, {link.Channel},
                {link.CreatedAt.UtcTicks}, {link.ExpiresAt.UtcTicks}, {link.UsedAt?.UtcTicks})
            """);
    }

    public static async Task<SignInLink?> FindLinkAsync(this VerifierContext db, string tokenSha256, CancellationToken cancellationToken) =>
        await db.SignInLinks.SingleOrDefaultAsync(l => l.TokenSha256 == tokenSha256, cancellationToken) is { } row ? ToLink(row) : null;

    public static async Task<SignInLink?> UseLinkAsync(this VerifierContext db, string tokenSha256, DateTimeOffset now)
    {
        // Writers run one after the other, so that nobody comes between the look and the mark.
        if (await db.FindLinkAsync(tokenSha256, CancellationToken.None) is not { } link || !link.IsUsable(now))
        {
            return null;
        }

        await db.SignInLinks.Where(l => l.RequestId == link.RequestId).ExecuteUpdateAsync(l => l.SetProperty(r => r.UsedAt, now));
        return link;
    }

    public static async Task<int> EndLinksAsync(this VerifierContext db, DateTimeOffset now)
    {
        var usable = await db.SignInLinks.CountAsync(l => l.UsedAt == null && l.ExpiresAt > now);
        // Those that have expired, too: a clock that is set back must not bring them back.
        await db.SignInLinks.Where(l => l.UsedAt == null).ExecuteUpdateAsync(l => l.SetProperty(r => r.UsedAt, now));
        return usable;
    }

    private static SignInLink ToLink(
        SignInLinkRow row) => new(row.TokenSha256, row.RequestId, row.PersonId, row.Channel, row.CreatedAt, row.ExpiresAt, row.UsedAt);
}
