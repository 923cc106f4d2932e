namespace ChatOpsVerifier.Host.Tests.Programs;

internal static class Until
{
    /// <summary>Returns once it is so; the test ends if it never is.</summary>
    public static async Task SoAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
