using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Verification.Folding;

/// <summary>What the texts of an event are about: evidence, answers and conflicts by their ids. A text is removed with any of them.</summary>
internal static class TextSubjects
{
    public static ImmutableDictionary<string, ImmutableArray<string>> Add(ImmutableDictionary<string, ImmutableArray<string>> known, LedgerEntry entry)
    {
        if (entry.Sealed is not { Texts: { IsDefaultOrEmpty: false } texts })
        {
            return known;
        }

        ImmutableArray<string> digests = [.. texts.Select(t => t.Digest)];
        return known.SetItems(Of(entry.Event).Select(id => KeyValuePair.Create(id, known.GetValueOrDefault(id, []).AddRange(digests))));
    }

    private static ImmutableArray<string> Of(VerificationEvent happened) => happened switch
    {
        VerificationEvent.EvidenceAdded e => [e.Evidence.Id],
        VerificationEvent.AnswerRecorded e => [e.AnswerId],
        VerificationEvent.AnswerWithdrawn e => [e.AnswerId],
        VerificationEvent.AnswerReviewed e => [e.AnswerId],
        VerificationEvent.AnswerObjected e => [e.ConflictId, e.AnswerId],
        // A conflict's own words quote its answers.
        VerificationEvent.ConflictOpened e => [e.ConflictId, .. e.AnswerIds],
        VerificationEvent.ConflictSettled e => [e.ConflictId, .. e.KeptAnswerId is { } kept ? [kept] : ImmutableArray<string>.Empty],
        _ => [],
    };
}
