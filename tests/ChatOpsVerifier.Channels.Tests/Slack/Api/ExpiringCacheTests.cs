using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Tests.Slack.Api;

public sealed class ExpiringCacheTests
{
    private readonly ObservedClock _clock = new();

    [Fact]
    public async Task Cache_ThatIsFull_ForgetsTheOldest()
    {
        var cache = new ExpiringCache<string>(2, TimeSpan.FromHours(1), _clock);
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
        var cache = new ExpiringCache<string>(2, TimeSpan.FromHours(1), _clock);
        await Assert.ThrowsAsync<HttpRequestException>(() => cache.GetAsync("a", () => Task.FromException<SlackResult<string>>(new HttpRequestException()), TestContext.Current.CancellationToken));
        Assert.Equal("second", await AskAsync(cache, "a", "second"));
    }

    private static async Task<string> AskAsync(ExpiringCache<string> cache, string key, string answer) =>
        Assert.IsType<SlackResult<string>.Ok>(await cache.GetAsync(key, () => Task.FromResult<SlackResult<string>>(new SlackResult<string>.Ok(answer)), TestContext.Current.CancellationToken)).Value;
}
