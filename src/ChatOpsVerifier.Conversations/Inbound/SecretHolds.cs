using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>
/// Originals in which something looked like a secret, for as long as their senders may say that it is not one. In memory only,
/// so that a real one leaves no trace: a restart forgets them, and so does the time.
/// </summary>
internal sealed class SecretHolds(IIds ids, TimeProvider time) : IDisposable
{
    /// <summary>Bytes of all originals together. The oldest goes first.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    /// <summary>More are waiting only if somebody floods the chat.</summary>
    public const int MostHolds = 200;

    private readonly Lock _gate = new();
    private readonly List<SecretHold> _holds = [];
    private readonly Dictionary<string, ITimer> _timers = [];

    /// <returns>The hold's id; <c>null</c>: it is too large to be held.</returns>
    public string? Add(Turn turn, TurnContent original, ImmutableArray<ClearedText> found, long bytes)
    {
        if (bytes > MostBytes)
        {
            return null;
        }

        lock (_gate)
        {
            if (_holds.Find(h => h.TurnKey == turn.DedupeKeys[0]) is { } again)
            {
                // The provider delivers the same turn once more.
                return again.Id;
            }

            while (_holds.Count >= MostHolds || _holds.Sum(h => h.Bytes) + bytes > MostBytes)
            {
                Remove(_holds[0].Id);
            }

            var hold = new SecretHold(ids.Next(), turn.DedupeKeys[0], turn, original, found, bytes);
            _holds.Add(hold);
            _timers[hold.Id] = time.CreateTimer(_ => Remove(hold.Id), null, SecretWords.HeldFor, Timeout.InfiniteTimeSpan);
            return hold.Id;
        }
    }

    /// <param name="id">Empty: the newest of that sender in that conversation.</param>
    /// <returns>Null: it is not held (any longer).</returns>
    public SecretHold? Find(string id, ConversationRef conversation, string userId)
    {
        lock (_gate)
        {
            return id.Length > 0 ? _holds.Find(h => h.Id == id) : _holds.FindLast(h => h.Turn.Conversation == conversation && h.Turn.UserId == userId);
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            _holds.RemoveAll(h => h.Id == id);
            if (_timers.Remove(id, out var timer))
            {
                timer.Dispose();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var timer in _timers.Values)
            {
                timer.Dispose();
            }

            _timers.Clear();
            _holds.Clear();
        }
    }
}
