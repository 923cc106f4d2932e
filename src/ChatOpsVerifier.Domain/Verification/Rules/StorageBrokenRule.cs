namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>What is stored is not what was recorded. Nothing that is said about such a report can be PASS.</summary>
internal sealed class StorageBrokenRule : IPassRule
{
    public const string Rule = "integrity-broken";

    public string Name => Rule;

    public IEnumerable<VerdictReason> Objections(PassQuestion question) => question.Storage.Problems.Select(p => new VerdictReason(Name, 1, p));
}
