namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>What settles what is a proposal until the operator has seen it.</summary>
internal sealed class PlanUnconfirmedRule : IPassRule
{
    public string Name => "plan-unconfirmed";

    public IEnumerable<VerdictReason> Objections(PassQuestion question)
    {
        if (!question.Assessment.State.IsPlanConfirmed)
        {
            yield return new VerdictReason(Name, 1, "The plan of what settles what has not been confirmed by the operator.");
        }
    }
}
