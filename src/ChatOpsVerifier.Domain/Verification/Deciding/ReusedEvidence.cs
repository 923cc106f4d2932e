using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>
/// One sentence does not prove twelve things by being sent twelve times. A document that really shows several things is one piece
/// of evidence, and is used again by its id; files and links can be sent again, since they hold more than a sentence.
/// </summary>
internal static class ReusedEvidence
{
    /// <returns>Evidence that backs an answer to another requirement and says the same, and that requirement's id; null: none.</returns>
    public static (EvidenceItem Item, string RequirementId)? Find(VerificationState state, string requirementId, string? exceptId, string sha256, string? gist)
    {
        var same = state.Evidence.Values
            .Where(e => e.Kind.IsForOneRequirement && e.Removed is null && e.Id != exceptId && (e.Sha256 == sha256 || (gist is not null && e.Gist == gist)))
            .Select(e => e.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (same.Count == 0)
        {
            return null;
        }

        var answer = state.Answers.Values.Where(a => a.RequirementId != requirementId && a.EvidenceIds.Any(same.Contains)).MinBy(a => a.SubmittedAt);
        return answer is null ? null : (state.Evidence[answer.EvidenceIds.First(same.Contains)], answer.RequirementId);
    }
}
