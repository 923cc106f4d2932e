using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>Notes to one person, where no conversation takes place.</summary>
internal static class PrivateNotes
{
    public static Task TellAsync(this Visit visit, string what, Message message) => visit.Transaction.TellAsync(visit.Turn, what, message, visit.Now);

    /// <summary>
    /// One note for each turn, a message of its own: an earlier one may be far up, or gone where private messages cannot be edited.
    /// A turn that comes again is stopped by its dedupe keys, which were claimed in the same transaction.
    /// </summary>
    public static Task TellAsync(this IStoreTransaction transaction, Turn turn, string what, Message message, DateTimeOffset now)
    {
        var key = $"{turn.DedupeKeys[0]}:{what}";
        return transaction.EnqueueAsync(new(key, turn.Conversation, key, message, PrivateTo: turn.UserId), now);
    }
}
