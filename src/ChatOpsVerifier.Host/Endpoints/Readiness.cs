using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>What keeps the program from doing its work, in words that say what to do.</summary>
internal sealed class Readiness(IVerificationStore store, IEnumerable<IChannelHealth> channels, Settings settings, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What keeps people from being reached in one place, while the program works on in the others.</summary>
    public IReadOnlyList<string> Shortcomings => [.. channels.SelectMany(c => c.Problems)];

    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken)
    {
        List<string> problems = [];
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            problems.Add("The program is shutting down.");
            return problems;
        }

        if (!Directory.Exists(settings.Data.Folder))
        {
            problems.Add($"The data folder {settings.Data.Folder} is gone. Restore it from a backup, or restart to begin a new one.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await store.ReadFiguresAsync(limit.Token);
        }
#pragma warning disable CA1031 // Whatever the database's driver throws, the answer is the same: not ready, and why.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            problems.Add($"The database does not answer: {e.Message}");
        }

        return problems;
    }
}
