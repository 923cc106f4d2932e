using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>Keys, sessions and links, as two processes over one database see them.</summary>
public sealed class AccessStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_IsUsedByOneOfManyAtOnce_AndWithItTheOthersOfItsRequest()
    {
        await using var one = (await _folder.OpenAsync()).Owner;
        await using var two = (await _folder.OpenAsync()).Owner;
        IAccessStore[] stores = [Of(one), Of(two)];
        await stores[0].AddLinkAsync(new SignInLink("first", "request", "olga", "slack", Now, Now.AddMinutes(10), null), Now.AddDays(-1), Cancel);
        await stores[0].AddLinkAsync(new SignInLink("second", "request", "olga", "slack", Now, Now.AddMinutes(10), null), Now.AddDays(-1), Cancel);

        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => stores[i % 2].UseLinkAsync("first", Now.AddMinutes(1), Cancel)));

        Assert.Equal("olga", Assert.Single(used.OfType<SignInLink>()).PersonId);
        Assert.Null(await stores[1].UseLinkAsync("second", Now.AddMinutes(1), Cancel));
        Assert.Null(await stores[1].UseLinkAsync("unknown", Now, Cancel));
    }

    [Fact]
    public async Task Link_WhoseTimeIsOver_IsNotUsed()
    {
        await using var owner = (await _folder.OpenAsync()).Owner;
        await Of(owner).AddLinkAsync(new SignInLink("a", "request", "olga", "slack", Now, Now.AddMinutes(10), null), Now.AddDays(-1), Cancel);
        Assert.Null(await Of(owner).UseLinkAsync("a", Now.AddMinutes(10), Cancel));
        Assert.NotNull(await Of(owner).UseLinkAsync("a", Now.AddMinutes(10).AddTicks(-1), Cancel));
    }

    [Fact]
    public async Task Key_IsFoundListedNotedAndRevokedOnce()
    {
        await using var owner = (await _folder.OpenAsync()).Owner;
        await using var other = (await _folder.OpenAsync()).Owner;
        var key = new AccessKey("k1", "digest", "olga", "nightly", AccessScopes.Read | AccessScopes.Admin, "system", Now, Now.AddDays(90), null, null);
        await Of(owner).AddKeyAsync(key, Cancel);

        Assert.Equal(key, await Of(other).FindKeyAsync("k1", Cancel));
        await Of(other).NoteKeyUsedAsync("k1", Now.AddHours(1), Cancel);
        Assert.True(await Of(other).RevokeKeyAsync("k1", Now.AddHours(2), Cancel));
        Assert.False(await Of(owner).RevokeKeyAsync("k1", Now.AddHours(3), Cancel));
        Assert.Equal([key with { UsedAt = Now.AddHours(1), RevokedAt = Now.AddHours(2) }], await Of(owner).ListKeysAsync(Cancel));
    }

    [Fact]
    public async Task Session_IsFoundByItsDigest_AndEndsOnce()
    {
        await using var owner = (await _folder.OpenAsync()).Owner;
        var session = new AccessSession("s1", "digest", "olga", "link slack", null, AccessScopes.Read, "Browser", Now, Now, Now.AddDays(7), null);
        await Of(owner).AddSessionAsync(session, Now.AddDays(-30), Cancel);
        await Of(owner).NoteSessionSeenAsync("s1", Now.AddHours(1), Cancel);

        Assert.Equal(session with { SeenAt = Now.AddHours(1) }, await Of(owner).FindSessionAsync("digest", Cancel));
        Assert.Single(await Of(owner).ListSessionsAsync(Now, Cancel));
        Assert.True(await Of(owner).EndSessionAsync("s1", Now.AddHours(2), Cancel));
        Assert.False(await Of(owner).EndSessionAsync("s1", Now.AddHours(2), Cancel));
        Assert.Empty(await Of(owner).ListSessionsAsync(Now, Cancel));
        Assert.Null(await Of(owner).FindSessionAsync("other", Cancel));
    }

    [Fact]
    public async Task Sessions_AreForgottenBeforeTheGivenInstantAlone()
    {
        await using var owner = (await _folder.OpenAsync()).Owner;
        var first = new AccessSession("s1", "first", "olga", "link slack", null, AccessScopes.Read, "Browser", Now, Now, Now.AddDays(7), null);
        await Of(owner).AddSessionAsync(first, Now.AddDays(-30), Cancel);

        // A clock that is a year ahead makes nothing old: only the instant that the caller names does.
        var late = first with { Id = "s2", TokenSha256 = "second", CreatedAt = Now.AddYears(1), ExpiresAt = Now.AddYears(1).AddDays(7) };
        await Of(owner).AddSessionAsync(late, Now, Cancel);
        Assert.NotNull(await Of(owner).FindSessionAsync("first", Cancel));
        await Of(owner).AddSessionAsync(first with { Id = "s3", TokenSha256 = "third" }, Now.AddDays(8), Cancel);

        Assert.Null(await Of(owner).FindSessionAsync("first", Cancel));
        Assert.NotNull(await Of(owner).FindSessionAsync("second", Cancel));
    }

    public void Dispose() => _folder.Dispose();

    private static IAccessStore Of(IAsyncDisposable owner) => ((ServiceProvider)owner).GetRequiredService<IAccessStore>();
}
