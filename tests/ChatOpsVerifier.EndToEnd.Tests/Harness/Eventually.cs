using System.Diagnostics;

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

internal static class Eventually
{
    /// <summary>For whatever one person would wait for at a screen; generous, as the machine may be busy with other tests.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    /// <summary>Waits until the condition holds; fails with the reason when it does not in time.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> otherwise) =>
        await FoundAsync(async () => await condition() ? "so" : null, otherwise);

    /// <summary>Waits until there is something.</summary>
    public static async Task<T> FoundAsync<T>(Func<Task<T?>> look, Func<string> otherwise)
        where T : class
    {
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Between);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, otherwise());
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
