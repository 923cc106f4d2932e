using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;

namespace ChatOpsVerifier.Conversations.Screening;

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

    private readonly TimedHolds<SecretHold> _holds = new(MostHolds, MostBytes, time);

    /// <returns>The hold's id; <c>null</c>: it is too large to be held.</returns>
    public string? Add(Turn turn, TurnContent original, ImmutableArray<SecretClearance> found, long bytes) =>
        // The provider may deliver the same turn once more.
        _holds.Add(new(ids.Next(), turn.DedupeKeys[0], turn, original, found, bytes), SecretNotices.HeldFor, h => h.TurnKey == turn.DedupeKeys[0])?.Id;

    /// <param name="id">Empty: the newest of that sender in that conversation.</param>
    /// <returns>Null: it is not held (any longer).</returns>
    public SecretHold? Find(string id, ConversationRef conversation, string userId) =>
        _holds.Find(h => id.Length > 0 ? h.Id == id : h.Turn.Conversation == conversation && h.Turn.UserId == userId);

    public void Remove(string id) => _holds.Remove(id);

    public void Dispose() => _holds.Dispose();
}
