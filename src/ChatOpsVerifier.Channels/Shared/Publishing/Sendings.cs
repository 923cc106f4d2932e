namespace ChatOpsVerifier.Channels.Shared.Publishing;

/// <summary>How far this process has come with each of its deliveries, by the delivery's idempotency key.</summary>
/// <typeparam name="TSending">What is known of one delivery; created again when it is first asked for.</typeparam>
internal abstract class Sendings<TSending>
    where TSending : new()
{
    /// <summary>A delivery comes again within the outbox's retries at most; older ones are forgotten first.</summary>
    private const int Remembered = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TSending> _sendings = [];
    private readonly Queue<string> _order = new();

    /// <param name="key">The delivery's idempotency key.</param>
    public TSending Of(string key)
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
            return _sendings[key] = new TSending();
        }
    }
}
