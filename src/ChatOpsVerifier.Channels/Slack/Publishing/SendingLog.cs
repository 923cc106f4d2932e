namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// What this process knows of its deliveries and of the places where it posts. In a place where it has not posted yet, or where the
/// last post's fate is unknown, only the place itself can tell what stands there.
/// </summary>
internal sealed class SendingLog
{
    /// <summary>A delivery comes again within the outbox's retries at most; older ones are forgotten first.</summary>
    private const int Remembered = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Sending> _sendings = [];
    private readonly Queue<string> _order = new();
    private readonly HashSet<(string ChannelId, string? ThreadTs)> _certain = [];

    /// <param name="key">The delivery's idempotency key.</param>
    public Sending Of(string key)
    {
        lock (_gate)
        {
            if (_sendings.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_order.Count == Remembered)
            {
                _sendings.Remove(_order.Dequeue());
            }

            _order.Enqueue(key);
            return _sendings[key] = new Sending();
        }
    }

    public bool IsCertain(string channelId, string? threadTs)
    {
        lock (_gate)
        {
            return _certain.Contains((channelId, threadTs));
        }
    }

    public void Mark(string channelId, string? threadTs, bool isCertain)
    {
        lock (_gate)
        {
            _ = isCertain ? _certain.Add((channelId, threadTs)) : _certain.Remove((channelId, threadTs));
        }
    }
}
