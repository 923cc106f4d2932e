namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// What this process knows of its deliveries. The connector has no way to ask what stands in a conversation, so this is all there
/// is: a process that dies between sending a card and writing that down sends it once more. An edit can be repeated without harm.
/// </summary>
internal sealed class TeamsSendings
{
    /// <summary>A delivery comes again within the outbox's retries at most; older ones are forgotten first.</summary>
    private const int Remembered = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TeamsSending> _sendings = [];
    private readonly Queue<string> _order = new();

    /// <param name="key">The delivery's idempotency key.</param>
    public TeamsSending Of(string key)
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
            return _sendings[key] = new TeamsSending();
        }
    }
}
