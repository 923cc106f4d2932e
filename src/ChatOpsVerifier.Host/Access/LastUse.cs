using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Access;

/// <summary>
/// When a key or session was used last. Noted in passing: a disk that is full or does not answer must not keep those out who read, and
/// least of all those who come to see what is the matter.
/// </summary>
internal static class LastUse
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="noting">Goes on where it takes longer.</param>
    public static async Task TryAsync(Task noting, TimeProvider time)
    {
        try
        {
            await noting.WaitAsync(Patience, time);
        }
        catch (Exception unstored) when (unstored is NotStoredException or TimeoutException)
        {
            // Readiness says what is the matter; the next use is noted again.
        }
    }
}
