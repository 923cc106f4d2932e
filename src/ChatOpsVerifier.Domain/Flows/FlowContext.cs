using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>What a step may look at. Built by the caller; the flow has no other source.</summary>
/// <param name="PersonId">Who speaks.</param>
/// <param name="Now">UTC.</param>
/// <param name="Today">The person's local date.</param>
public sealed record FlowContext(Assessment Assessment, string PersonId, string PersonName, DateTimeOffset Now, DateOnly Today, string ReportUrl)
{
    /// <summary>False: a reviewer, who reads and reviews but answers nothing.</summary>
    public bool MayAnswer { get; init; } = true;

    /// <summary>Name of the operator, for people who may not answer.</summary>
    public string OperatorName { get; init; } = "";
}
