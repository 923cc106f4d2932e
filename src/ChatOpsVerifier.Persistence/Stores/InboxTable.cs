using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class InboxTable
{
    public static Task<bool> TryClaimAsync(this VerifierContext db, IReadOnlyCollection<string> dedupeKeys, DateTimeOffset at)
    {
        var keys = dedupeKeys.Distinct(StringComparer.Ordinal).ToArray();
        if (keys.Length == 0)
        {
            throw new ArgumentException("An input without a dedupe key cannot be recognized when it is redelivered; give at least one.", nameof(dedupeKeys));
        }

        // Nobody else writes meanwhile: what is not there now is not there when it is claimed.
        if (keys.Skip(1).Any(key => db.Statements.First($"SELECT 1 FROM inbox WHERE dedupe_key = {key}", r => r.GetInt64(0)) == 1)
            || !IsClaimed(keys[0]))
        {
            return Task.FromResult(false);
        }

        foreach (var key in keys.Skip(1))
        {
            IsClaimed(key);
        }

        return Task.FromResult(true);

        bool IsClaimed(
            string key) => db.Statements.Execute($"INSERT INTO inbox (dedupe_key, at) VALUES ({key}, {at.UtcTicks}) ON CONFLICT (dedupe_key) DO NOTHING") == 1;
    }
}
