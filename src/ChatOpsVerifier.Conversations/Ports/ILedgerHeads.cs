using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>
/// Heads of ledgers as the program verified them last, kept apart from the database: a ledger whose end was cut off in the database shows against them.
/// </summary>
public interface ILedgerHeads
{
    /// <returns>Null: none was noted of that report.</returns>
    /// <exception cref="InvalidDataException">Something else is where the head was noted; the message says where.</exception>
    Task<LedgerAnchor?> ReadAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Takes the place of the head noted before.</summary>
    Task NoteAsync(string slug, LedgerAnchor head, CancellationToken cancellationToken);

    /// <summary>For a report that is removed: one that is imported under its name later begins a ledger of its own.</summary>
    Task RemoveAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Where the head of that report is noted, for people: what to remove after an older backup was restored on purpose.</summary>
    string PlaceOf(string slug);
}
