namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>What a turn came to.</summary>
/// <param name="Slug">The report that was worked; null: none was.</param>
/// <param name="Events">Ledger entries.</param>
/// <param name="NewVerdict">Set where the turn changed it.</param>
internal sealed record TurnDone(TurnOutcome Outcome, string? Slug, int Events, string? NewVerdict = null)
{
    /// <summary>Evidence was removed, so that bytes have to be deleted.</summary>
    public bool HasRemovals { get; init; }
}
