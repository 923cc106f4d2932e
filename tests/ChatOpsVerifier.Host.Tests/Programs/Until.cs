namespace ChatOpsVerifier.Host.Tests.Programs;

internal static class Until
{
    /// <summary>Returns once it is so; the test ends if it never is.</summary>
    public static Task SoAsync(Func<bool> isSo) => SoAsync(() => Task.FromResult(isSo()));

    /// <inheritdoc cref="SoAsync(Func{bool})"/>
    public static async Task SoAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
