namespace ChatOpsVerifier.Domain.Outcomes;

/// <summary>The word for an outcome, in lower case: the same in chat, on the page, in reasons and in reports.</summary>
public static class OutcomeText
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Verified => "verified",
        Outcome.NotAvailable => "not available",
        Outcome.Refuted => "refuted",
        Outcome.Stale => "stale",
        _ => "unknown",
    };
}
