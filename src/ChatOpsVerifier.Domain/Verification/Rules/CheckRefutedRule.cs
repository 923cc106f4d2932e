using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>Somebody looked, and it is not so. Not the same as that nobody looked.</summary>
internal sealed class CheckRefutedRule : IPassRule
{
    public IEnumerable<VerdictReason> Objections(PassQuestion question) =>
        question.Checks
            .Where(s => s is { Outcome: Outcome.Refuted, InConflict: false })
            .Select(s => new VerdictReason("check-refuted", s.Check.Line, $"{Wording.Name(s)}: looked, and it is not so{Wording.Finding(s)}.", s.Check.Id));
}
