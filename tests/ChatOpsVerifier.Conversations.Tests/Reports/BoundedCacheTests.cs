using ChatOpsVerifier.Conversations.Reports;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class BoundedCacheTests
{
    [Fact]
    public void GetOrAdd_MoreThanItHolds_ForgetsWhatWasUsedLongestAgo()
    {
        var cache = new BoundedCache<string, int>(2);
        cache.GetOrAdd("a", () => 1);
        cache.GetOrAdd("b", () => 2);
        cache.GetOrAdd("a", () => 9);
        cache.GetOrAdd("c", () => 3);

        Assert.Equal(2, cache.Count);
        Assert.True(cache.TryGet("a", out var a));
        Assert.Equal(1, a);
        Assert.False(cache.TryGet("b", out _));
    }

    [Fact]
    public void GetOrAdd_Heavy_PushesOutManyLightOnes_AndIsItselfKept()
    {
        var cache = new BoundedCache<string, int>(10, value => value);
        cache.GetOrAdd("a", () => 3);
        cache.GetOrAdd("b", () => 3);
        cache.GetOrAdd("c", () => 3);
        Assert.Equal(3, cache.Count);

        cache.Set("a", 6);
        Assert.Equal((2, true, false), (cache.Count, cache.TryGet("c", out _), cache.TryGet("b", out _)));
        cache.GetOrAdd("d", () => 25);

        Assert.Equal(1, cache.Count);
        Assert.True(cache.TryGet("d", out _));
    }

    [Fact]
    public async Task GetOrAdd_ManyAtOnce_MakesTheValueOnce()
    {
        var cache = new BoundedCache<string, int>(2);
        var made = 0;
        using var go = new ManualResetEventSlim();
        var all = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            go.Wait();
            return cache.GetOrAdd("a", () => Interlocked.Increment(ref made));
        })).ToArray();
        go.Set();

        Assert.All(await Task.WhenAll(all), v => Assert.Equal(1, v));
    }

    [Fact]
    public void GetOrAdd_Failure_IsNotKept()
    {
        var cache = new BoundedCache<string, int>(2);
        Assert.Throws<InvalidDataException>(() => cache.GetOrAdd("a", () => throw new InvalidDataException()));
        Assert.Equal(7, cache.GetOrAdd("a", () => 7));
    }
}
