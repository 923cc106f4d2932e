using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>All of them. PASS is what none of them objects to.</summary>
internal static class PassRules
{
    private static readonly ImmutableArray<IPassRule> All =
    [
        new StorageBrokenRule(),
        new PlanUnconfirmedRule(),
        new CheckUnknownRule(),
        new CheckRefutedRule(),
        new CheckStaleRule(),
        new ConflictOpenRule(),
        new EvidenceMissingRule(),
        new LintErrorRule(),
        new CriterionUnbackedRule(),
    ];

    /// <returns>What a check is to which that rule objects: "unknown", "in conflict".</returns>
    public static string WordOf(string rule) => All.Single(r => r.Name == rule).Word;

    public static Verdict Judge(PassQuestion question)
    {
        ImmutableArray<VerdictReason> reasons = [.. All.SelectMany(r => r.Objections(question)).OrderBy(r => r.Line)];
        return new Verdict(reasons.IsEmpty, reasons);
    }
}
