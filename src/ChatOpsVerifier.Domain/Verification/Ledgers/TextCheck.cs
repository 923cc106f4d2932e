using System.Text.Json;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>
/// Compares the texts beside the chain with their digests in it. A text may be missing only where a later entry of the same ledger
/// records that it was removed. Fed with all entries in order; keeps only what is missing so far.
/// </summary>
public sealed class TextCheck
{
    private readonly SortedDictionary<long, HashSet<string>> _missing = [];

    /// <summary>Texts whose removal is recorded.</summary>
    public int Removed { get; private set; }

    /// <returns>What is wrong with the texts of this entry; <c>null</c> if nothing is.</returns>
    public string? Add(StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        HashSet<string> digests;
        try
        {
            digests = [.. SealedEvent.DigestsIn(entry.EventJson)];
        }
        catch (JsonException)
        {
            // The chain's own check says that it is not an event.
            return null;
        }

        foreach (var text in entry.Texts)
        {
            if (!text.IsGenuine || !digests.Remove(text.Digest))
            {
                return $"A text beside entry {entry.Sequence} was changed or put there: its digest is not in the entry.";
            }
        }

        if (digests.Count > 0)
        {
            _missing[entry.Sequence] = digests;
        }

        return null;
    }

    /// <summary>An event that records a removal accounts for texts of earlier entries.</summary>
    public void Account(VerificationEvent @event)
    {
        if (@event is not VerificationEvent.EvidenceRemoved removed)
        {
            return;
        }

        foreach (var sequence in _missing.Keys.ToList())
        {
            var before = _missing[sequence].Count;
            _missing[sequence].ExceptWith(removed.Texts);
            Removed += before - _missing[sequence].Count;
            if (_missing[sequence].Count == 0)
            {
                _missing.Remove(sequence);
            }
        }
    }

    /// <returns>The first entry that lacks a text without a recorded removal; <c>null</c> if none does.</returns>
    public (long Sequence, string Sentence)? Lost() =>
        _missing.Count == 0
            ? null
            : (_missing.First().Key, $"Entry {_missing.First().Key} lacks a text, and no entry records that it was redacted or discarded.");
}
