using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public sealed class OccasionalRegexTests
{
    private readonly OccasionalRegex _regex = new("secret=[a-z]{4,}", RegexOptions.IgnoreCase);

    [Fact]
    public void Value_RunsInLinearTime_AndIsOneWhileItIsUsed()
    {
        var built = _regex.Value;

        Assert.True(built.Options.HasFlag(RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
        Assert.Same(built, _regex.Value);
        Assert.True(_regex.IsMatch("SECRET=abcd"));
    }

    [Fact]
    public void Value_NotUsed_IsCollected()
    {
        var built = Use();
        Collect();

        Assert.False(built.IsAlive);
        Assert.True(_regex.IsMatch("secret=abcd"));
    }

    [Fact]
    public void Value_NeededAgainAndAgain_IsKept()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Use();
            Collect();
        }

        var built = Use();
        Collect();

        Assert.True(built.IsAlive);
    }

    [Fact]
    public void Value_ThatCannotRunInLinearTime_IsRefused_OrRunsWithATimeLimit()
    {
        Assert.Throws<NotSupportedException>(() => new OccasionalRegex("(a)\\1").Value);
        Assert.Equal(TimeSpan.FromSeconds(1), new OccasionalRegex("(a)\\1", patience: TimeSpan.FromSeconds(1)).Value.MatchTimeout);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Use() => new(_regex.Value);

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
