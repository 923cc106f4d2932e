using System.Diagnostics;

namespace ChatOpsVerifier.Browser.Tests;

internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    /// <summary>Waits until the condition holds; fails with the reason when it does not in time.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> otherwise)
    {
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Between);
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < patience, otherwise());
            await timer.WaitForNextTickAsync();
        }
    }
}
