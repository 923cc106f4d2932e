namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>Triggers that were used. A trigger lives for three seconds, so the newest thousand are more than can come again.</summary>
internal sealed class RecentTriggers
{
    private const int Most = 1_000;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <returns>False: it was taken before.</returns>
    public bool TryTake(string trigger)
    {
        lock (_gate)
        {
            if (!_known.Add(trigger))
            {
                return false;
            }

            _order.Enqueue(trigger);
            if (_order.Count > Most)
            {
                _known.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
