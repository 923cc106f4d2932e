using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>
/// It was settled once, but what it rests on is too old or has changed. Lost proof is <see cref="EvidenceMissingRule"/>'s, or that of the whole storage.
/// </summary>
internal sealed class CheckStaleRule : IPassRule
{
    public string Name => "check-stale";

    public string Word => "stale";

    public IEnumerable<VerdictReason> Objections(PassQuestion question) =>
        question.Checks
            .Where(s => s is { Outcome: Outcome.Stale, InConflict: false, IsProofLost: false } && !question.Storage.IsUnusable)
            .Select(s => new VerdictReason(Name, s.Check.Line, $"{ReasonPhrases.Name(s)}: must be checked again, because {s.StaleBecause}.", s.Check.Id));
}
