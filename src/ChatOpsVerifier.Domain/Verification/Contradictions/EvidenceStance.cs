using ChatOpsVerifier.Domain.Evidence.Stances;

namespace ChatOpsVerifier.Domain.Verification.Contradictions;

/// <summary>
/// Does a piece of evidence say that it is not true? Evidence is judged more mildly than an answer: documentation says "not" and
/// "if a backup fails" all the time. What counts is a result: something failed, none of something came back, a setting is off.
/// </summary>
internal static class EvidenceStance
{
    /// <summary>A text with more clauses is a document, in which a plain "not" says little.</summary>
    private const int ClausesOfARemark = 3;

    /// <returns>The signs that contradict "it is so"; none where the text also reports success and nothing in it is a result that failed.</returns>
    public static IEnumerable<StanceSign> Against(string text)
    {
        var stance = Stance.Of(text);
        var results = stance.Signs.Where(s => !s.IsConditional && s.Kind is StanceKind.Failure or StanceKind.Zero or StanceKind.Partial).ToList();
        if (results.Exists(IsVerdict))
        {
            return results;
        }

        if (stance.HasSuccess)
        {
            return [];
        }

        return stance.Clauses <= ClausesOfARemark
            ? stance.Signs.Where(s => !s.IsConditional && s.Kind is StanceKind.Failure or StanceKind.Zero or StanceKind.Partial or StanceKind.Absence)
            : results;
    }

    /// <summary>Says that it is so, and nothing else.</summary>
    public static bool IsFor(
        string text) =>
            Stance.Of(text) is { HasSuccess: true } stance && !stance.Has(StanceKind.Failure, StanceKind.Zero, StanceKind.Partial, StanceKind.Absence);

    /// <summary>"Result: FAILED", "0 of 48": said so that nobody takes it for a detail.</summary>
    private static bool IsVerdict(StanceSign sign) =>
        sign.Kind is StanceKind.Zero or StanceKind.Partial
        || sign.Text.Contains(':', StringComparison.Ordinal)
        || sign.Text.Split(' ', '\t').Any(w => w.Length > 3 && w.Any(char.IsLetter) && !w.Any(char.IsLower) && Stance.Of(w).Has(StanceKind.Failure));
}
