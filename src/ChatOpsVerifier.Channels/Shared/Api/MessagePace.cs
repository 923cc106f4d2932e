namespace ChatOpsVerifier.Channels.Shared.Api;

/// <summary>
/// Slack takes about one message a second in each channel and tolerates short bursts (docs.slack.dev, rate limits); Teams takes
/// 7 in one second, 8 in two and 60 in thirty (Microsoft Learn, rate limiting of bots). One pace fits both. Anyone who is too fast
/// is asked to come back, instead of being let wait here.
/// </summary>
internal sealed class MessagePace(TimeProvider time)
{
    /// <summary>Messages that may go out at once after a rest: what one answer of the conversation is made of, and some.</summary>
    internal const int Burst = 5;

    private const int Tidy = 1_000;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();

    /// <summary>When each conversation would be at rest again, every message so far counted with its second.</summary>
    private readonly Dictionary<string, DateTimeOffset> _atRest = [];

    /// <returns>Null: go, and the message is counted. Otherwise how long to wait; nothing is counted.</returns>
    public TimeSpan? Take(string place)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var atRest = _atRest.TryGetValue(place, out var known) && known > now ? known : now;
            var wait = atRest + Each - now - (Each * Burst);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            _atRest[place] = atRest + Each;
            if (_atRest.Count > Tidy)
            {
                foreach (var rested in _atRest.Where(c => c.Value <= now).Select(c => c.Key).ToList())
                {
                    _atRest.Remove(rested);
                }
            }

            return null;
        }
    }
}
