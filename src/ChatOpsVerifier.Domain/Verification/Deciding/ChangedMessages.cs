using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>What the chat did with a message that evidence was taken from. The same news again, or an edit that changes no word, changes nothing.</summary>
internal static class ChangedMessages
{
    public static Decision Decide(Command.NoteMessageChange c, VerificationState state)
    {
        var from = state.Evidence.Values
            .Where(e => e.Message?.Id == c.MessageId && e.Removed is null)
            .OrderBy(e => e.Id.Length)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
        var changes = from
            .Select(e => (e.Id, Change: ChangeOf(e, c, state.MessageChanges.GetValueOrDefault(e.Id))))
            .Where(p => p.Change is not null)
            .ToLookup(p => p.Change!.Value, p => p.Id);
        ImmutableArray<VerificationEvent> events =
        [
            .. changes
                .OrderBy(g => g.Key)
                .Select(g => new VerificationEvent.EvidenceMessageChanged([.. g], g.Key, c.IsThere ? c.WordsSha256 : null, c.IsThere ? c.Sha256 : null)),
        ];
        return events.IsEmpty ? Ruling.Nothing : new Decision.Accepted(events);
    }

    /// <returns>Null: nothing that was not known.</returns>
    private static MessageChange? ChangeOf(EvidenceItem item, Command.NoteMessageChange c, MessageState? known)
    {
        if (!c.IsThere)
        {
            return known?.Change == MessageChange.Deleted ? null : MessageChange.Deleted;
        }

        // A file is what it was, whatever is written beside it; and a chat may tell that a message is back without its words.
        var isSame = c.WordsSha256 is null || !item.Kind.IsTyped || item.Message!.Sha256 == c.WordsSha256;
        return isSame ? known is null ? null : MessageChange.Restored
            : known is { Change: MessageChange.Edited } && known.WordsSha256 == c.WordsSha256 ? null
            : MessageChange.Edited;
    }
}
