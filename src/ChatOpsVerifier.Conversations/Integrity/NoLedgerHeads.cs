using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>Where nothing keeps heads apart from the database.</summary>
public sealed class NoLedgerHeads : ILedgerHeads
{
    public Task<LedgerAnchor?> ReadAsync(string slug, CancellationToken cancellationToken) => Task.FromResult<LedgerAnchor?>(null);

    public Task NoteAsync(string slug, LedgerAnchor head, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveAsync(string slug, CancellationToken cancellationToken) => Task.CompletedTask;

    public string PlaceOf(string slug) => "";
}
