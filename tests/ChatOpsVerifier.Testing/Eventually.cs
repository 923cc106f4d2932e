using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ChatOpsVerifier.Testing;

/// <summary>
/// Waits for what happens in its own time, by looking again and again. Ends with <see cref="TimeoutException"/>, whose message says what never came.
/// </summary>
public static class Eventually
{
    /// <summary>For anything that one person would wait for at a screen; generous, as the machine may be busy with other tests.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    public static Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string said = "") =>
        TrueAsync(() => Task.FromResult(condition()), Patience, () => $"This never became true: {said}");

    public static Task TrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string said = "") =>
        TrueAsync(condition, Patience, () => $"This never became true: {said}");

    /// <param name="otherwise">Why it should have become true.</param>
    public static Task TrueAsync(Func<Task<bool>> condition, Func<string> otherwise) => TrueAsync(condition, Patience, otherwise);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, Func{string})"/>
    public static Task TrueAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> otherwise) =>
        FoundAsync(async () => await condition() ? "so" : null, patience, otherwise);

    /// <summary>Waits until there is something.</summary>
    public static Task<T> FoundAsync<T>(Func<Task<T?>> look, Func<string> otherwise)
        where T : class => FoundAsync(look, Patience, otherwise);

    private static async Task<T> FoundAsync<T>(Func<Task<T?>> look, TimeSpan patience, Func<string> otherwise)
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

            if (Stopwatch.GetElapsedTime(began) >= patience)
            {
                throw new TimeoutException(otherwise());
            }

            await timer.WaitForNextTickAsync();
        }
    }
}
