using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Access;

/// <summary>Makes and checks personal access keys: "cov_ID_SECRET". The id finds the key, the secret proves it.</summary>
internal sealed class PersonalKeys(IAccessStore store, TimeProvider time)
{
    public const string Prefix = "cov_";

    /// <summary>Days.</summary>
    public const int LongestLife = 366;

    /// <summary>Days.</summary>
    public const int UsualLife = 90;

    public const int LongestName = 60;

    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <returns>The key as it is stored, and the text of it, which exists nowhere else.</returns>
    public async Task<(AccessKey Key, string Text)> CreateAsync(
        Person person, string name, AccessScopes scopes, int days, string by, CancellationToken cancellationToken)
    {
        var (id, secret, now) = (Tokens.NewId(), Tokens.NewSecret(), time.GetUtcNow());
        var key = new AccessKey(id, Tokens.Digest(secret), person.Id, name, scopes, by, now, now.AddDays(days), RevokedAt: null, UsedAt: null);
        await store.AddKeyAsync(key, cancellationToken);
        return (key, $"{Prefix}{id}_{secret}");
    }

    /// <returns>The id in the text, whether such a key exists or not; <c>null</c> if the text is not a key at all.</returns>
    public static string? IdOf(string text) => text.Split('_', 3) is ["cov", { Length: > 0 and <= 32 } id, { Length: > 0 }] ? id : null;

    /// <returns><c>null</c> if there is no such key, or it was revoked or has expired.</returns>
    public async Task<AccessKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (IdOf(text) is not { } id || await store.FindKeyAsync(id, cancellationToken) is not { } key)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (!Tokens.AreEqual(Tokens.Digest(text[(Prefix.Length + id.Length + 1)..]), key.SecretSha256) || !key.IsUsable(now))
        {
            return null;
        }

        if (key.UsedAt is not { } used || now - used >= Noted)
        {
            await LastUse.TryAsync(store.NoteKeyUsedAsync(key.Id, now, CancellationToken.None), time);
        }

        return key;
    }
}
