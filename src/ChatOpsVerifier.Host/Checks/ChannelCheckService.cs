using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Checks;

/// <summary>
/// Reports at start-up whether the program can reach a provider, all of it at once, and again whenever that changes. It keeps nothing
/// else from working: anyone who has the web chat can go on.
/// </summary>
/// <param name="channel">Whose health it is.</param>
internal abstract class ChannelCheckService(string channel, IEnumerable<IChannelHealth> health, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan WhileWrong = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileRight = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<string>? told = null;
        while (true)
        {
            var summary = await CheckAsync(stoppingToken);
            var problems = health.Where(h => h.Channel == channel).SelectMany(h => h.Problems).ToList();
            List<string> all = [.. problems, .. health.Where(h => h.Channel == channel).SelectMany(h => h.Warnings)];
            if (told is null || !told.SequenceEqual(all))
            {
                Tell(summary, all, isFirst: told is null);
                told = all;
            }

            await Task.Delay(problems.Count > 0 ? WhileWrong : WhileRight, time, stoppingToken);
        }
    }

    /// <returns>Where and as whom the program is there; null: the provider did not say.</returns>
    protected abstract Task<string?> CheckAsync(CancellationToken cancellationToken);

    protected abstract void Tell(string? summary, IReadOnlyList<string> problems, bool isFirst);
}
