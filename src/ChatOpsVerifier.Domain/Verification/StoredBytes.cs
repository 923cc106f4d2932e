using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>Which bytes of the evidence store a report's ledger needs, and which of them it records as removed.</summary>
public static class StoredBytes
{
    /// <summary>Digests of evidence that was taken out, and of what its messages said after later edits.</summary>
    public static ImmutableHashSet<string> Removed(VerificationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Evidence.Values.Where(e => e.Removed is not null).SelectMany(e => Of(state, e.Id))];
    }

    /// <summary>
    /// Digests of evidence that was not accepted out, and of later texts of its messages, which can still be added. A text that was removed with other evidence
    /// is
    /// not needed for that.
    /// </summary>
    public static ImmutableHashSet<string> Needed(VerificationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var kept = state.Evidence.Values.Where(e => e.Removed is null).ToList();
        var later = kept.SelectMany(e => state.LaterTexts.GetValueOrDefault(e.Id, [])).ToImmutableHashSet();
        return later.Except(Removed(state)).Union(kept.Select(e => e.Sha256));
    }

    /// <summary>The digest of one piece of evidence and those of its message's later texts.</summary>
    public static IEnumerable<string> Of(VerificationState state, string evidenceId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.LaterTexts.GetValueOrDefault(evidenceId, []).Prepend(state.Evidence[evidenceId].Sha256);
    }
}
