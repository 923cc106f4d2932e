using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>Somebody looked, and it is not true. Not the same as that nobody looked.</summary>
internal sealed class CheckRefutedRule : IPassRule
{
    public string Name => "check-refuted";

    public string Word => "refuted";

    public IEnumerable<VerdictReason> Objections(PassQuestion question) =>
        question.Checks
            .Where(s => s is { Outcome: Outcome.Refuted, InConflict: false })
            .Select(s => new VerdictReason(Name, s.Check.Line, $"{ReasonPhrases.Name(s)}: checked, and it is not true{ReasonPhrases.Finding(s)}.", s.Check.Id));
}
