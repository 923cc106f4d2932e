namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Runs a whole transaction again when another process appended first.</summary>
internal static class Retrying
{
    // Each loser of a race sees the winner's work the next time; more than a few losses in a row mean a fault, not a race.
    private const int Attempts = 5;

    public static async Task<T> OnConflictAsync<T>(Func<Task<T>> transact)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await transact();
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
            }
        }
    }
}
