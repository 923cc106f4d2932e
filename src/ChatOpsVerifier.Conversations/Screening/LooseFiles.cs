using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>
/// Files that a question held until it was answered, and that no answer took: their bytes are deleted. What a turn is about to refer
/// to is claimed before it is stored, so that nothing is deleted under it. One process serves a folder, so this is enough.
/// </summary>
internal sealed class LooseFiles(IVerificationStore store, IEvidenceStore evidence, ReportReader reader) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, int> _claims = [];

    public async Task ClaimAsync(IEnumerable<string> digests, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        foreach (var sha256 in digests)
        {
            _claims[sha256] = _claims.GetValueOrDefault(sha256) + 1;
        }

        _gate.Release();
    }

    /// <param name="digests">As claimed.</param>
    public async Task ReleaseAsync(IReadOnlyCollection<string> digests)
    {
        if (digests.Count == 0)
        {
            // Most turns claim nothing, and need not wait for a removal that reads every report.
            return;
        }

        await _gate.WaitAsync(CancellationToken.None);
        foreach (var sha256 in digests)
        {
            if (--_claims[sha256] == 0)
            {
                _claims.Remove(sha256);
            }
        }

        _gate.Release();
    }

    /// <summary>Deletes those that nothing refers to any longer: no evidence of any report, no state of a conversation, no turn under way.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<string> digests, CancellationToken cancellationToken)
    {
        if (digests.Count == 0)
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var needed = await NeededAsync(cancellationToken);
            foreach (var sha256 in digests.Where(d => !needed.Contains(d) && !_claims.ContainsKey(d)))
            {
                if (!await store.IsMentionedAsync(sha256, cancellationToken))
                {
                    await evidence.DeleteAsync(sha256, cancellationToken);
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<HashSet<string>> NeededAsync(CancellationToken cancellationToken)
    {
        var needed = new HashSet<string>();
        foreach (var record in await store.ListReportsAsync(cancellationToken))
        {
            needed.UnionWith(StoredBytes.Needed((await reader.ReadAsync(record, store, cancellationToken)).Ledger.State));
        }

        return needed;
    }
}
