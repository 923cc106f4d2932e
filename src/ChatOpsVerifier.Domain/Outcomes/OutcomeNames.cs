namespace ChatOpsVerifier.Domain.Outcomes;

/// <summary>The word for an outcome, in lower case: the same in chat, on the page, in reasons and in reports.</summary>
public static class OutcomeNames
{
    /// <summary>Takes the place of the outcome while two statements contradict each other.</summary>
    public const string InConflict = "in conflict";

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Verified => "verified",
        Outcome.NotAvailable => "not available",
        Outcome.Refuted => "refuted",
        Outcome.Stale => "stale",
        _ => "unknown",
    };
}
