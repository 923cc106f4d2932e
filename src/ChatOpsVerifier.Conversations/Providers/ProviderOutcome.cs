namespace ChatOpsVerifier.Conversations.Providers;

/// <summary>What came of one call to a provider, as far as figures care.</summary>
public enum ProviderOutcome
{
    Ok,

    /// <summary>Understood and declined: no such channel, no such scope.</summary>
    Error,

    /// <summary>One call too many: HTTP 429.</summary>
    Limited,

    /// <summary>No answer, or none that makes sense.</summary>
    Fault,
}
