using ChatOpsVerifier.Channels.Shared.Api;

namespace ChatOpsVerifier.Channels.Tests.Shared;

public sealed class ExpiringCacheTests
{
    private readonly ObservedClock _clock = new();

    [Fact]
    public async Task Cache_ThatIsFull_ForgetsTheOldest()
    {
        var cache = Cache();
        foreach (var key in new[] { "a", "b", "c" })
        {
            await AskAsync(cache, key, "first");
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("first", await AskAsync(cache, "b", "second"));
        Assert.Equal("first", await AskAsync(cache, "c", "second"));
        Assert.Equal("second", await AskAsync(cache, "a", "second"));
    }

    [Fact]
    public async Task Fault_IsNotRemembered()
    {
        var cache = Cache();
        await Assert.ThrowsAsync<HttpRequestException>(() => cache.GetAsync(
            "a", () => Task.FromException<string>(new HttpRequestException()), TestContext.Current.CancellationToken));
        Assert.Equal("second", await AskAsync(cache, "a", "second"));
    }

    [Fact]
    public async Task AnswerThatIsNotWorthKeeping_IsAskedForAgain()
    {
        var cache = Cache();
        Assert.Equal("", await AskAsync(cache, "a", ""));
        Assert.Equal("second", await AskAsync(cache, "a", "second"));
        Assert.Equal("second", await AskAsync(cache, "a", "third"));
    }

    private ExpiringCache<string> Cache() => new(2, TimeSpan.FromHours(1), _clock, a => a.Length > 0);

    private static Task<string> AskAsync(ExpiringCache<string> cache, string key, string answer) =>
        cache.GetAsync(key, () => Task.FromResult(answer), TestContext.Current.CancellationToken);
}
