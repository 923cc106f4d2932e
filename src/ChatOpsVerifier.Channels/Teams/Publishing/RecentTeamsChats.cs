using ChatOpsVerifier.Channels.Teams.Api;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// In which of a person's chats with the bot something was just done: the answer goes there. Teams has one such chat for each
/// person, but other clients of the Bot Framework begin one whenever they are opened. What is not remembered goes to the newest.
/// </summary>
internal sealed class RecentTeamsChats
{
    /// <summary>Answers leave within moments.</summary>
    private const int Remembered = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TeamsReference> _recent = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <param name="key">Dedupe key of the turn.</param>
    public void Done(string key, TeamsReference where)
    {
        lock (_gate)
        {
            if (!_recent.TryAdd(key, where))
            {
                return;
            }

            _order.Enqueue(key);
            if (_order.Count > Remembered)
            {
                _recent.Remove(_order.Dequeue());
            }
        }
    }

    /// <param name="idempotencyKey">Of a message: the turn's key, and what the message is, behind colons.</param>
    /// <returns>Null: it answers nothing that was done just now.</returns>
    public TeamsReference? Answered(string idempotencyKey)
    {
        lock (_gate)
        {
            for (var end = idempotencyKey.LastIndexOf(':'); end > 0; end = idempotencyKey.LastIndexOf(':', end - 1))
            {
                if (_recent.TryGetValue(idempotencyKey[..end], out var where))
                {
                    return where;
                }
            }

            return null;
        }
    }
}
