using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>What a turn came to.</summary>
/// <param name="Slug">The report that was worked; null: none was.</param>
/// <param name="Events">Ledger entries.</param>
/// <param name="NewVerdict">Set where the turn changed it.</param>
internal sealed record TurnDone(TurnOutcome Outcome, string? Slug, int Events, string? NewVerdict = null)
{
    /// <summary>Evidence was removed, so that bytes have to be deleted.</summary>
    public bool HasRemovals { get; init; }

    /// <summary>Digests of files that were held for a question and are not any longer.</summary>
    public IReadOnlyCollection<string> Released { get; init; } = [];

    /// <summary>The hold of a text that looked like it held a secret, now that its sender has decided; null: none was decided.</summary>
    public string? Settled { get; init; }
}
