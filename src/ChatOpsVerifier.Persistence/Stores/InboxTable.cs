using ChatOpsVerifier.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class InboxTable
{
    private const string Savepoint = "claim";

    public static async Task<bool> TryClaimAsync(this VerifierContext db, IReadOnlyCollection<string> dedupeKeys, DateTimeOffset at)
    {
        var keys = dedupeKeys.Distinct(StringComparer.Ordinal).ToArray();
        if (keys.Length == 0)
        {
            throw new ArgumentException("An input without a dedupe key cannot be recognized when it is redelivered; give at least one.", nameof(dedupeKeys));
        }

        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint);
        foreach (var key in keys)
        {
            if (await db.Database.ExecuteSqlAsync($"INSERT INTO inbox (dedupe_key, at) VALUES ({key}, {at.UtcTicks}) ON CONFLICT (dedupe_key) DO NOTHING") == 0)
            {
                await transaction.RollbackToSavepointAsync(Savepoint);
                return false;
            }
        }

        await transaction.ReleaseSavepointAsync(Savepoint);
        return true;
    }
}
