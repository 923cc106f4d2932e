namespace ChatOpsVerifier.Domain.Outcomes;

/// <summary>What is known about a check.</summary>
public enum Outcome
{
    /// <summary>Nobody has looked (or somebody looked and could not find out).</summary>
    Unknown,

    /// <summary>Looked, and it is so.</summary>
    Verified,

    /// <summary>Looked, and the provider does not offer it, or the stated condition did not arise: a verified negative, with evidence.</summary>
    NotAvailable,

    /// <summary>Looked, and the claim is false.</summary>
    Refuted,

    /// <summary>Was settled, but the evidence is older than allowed, or what it rests on has changed. Computed, never answered.</summary>
    Stale,
}

public static class OutcomeExtensions
{
    /// <summary>Settled in a way that PASS accepts.</summary>
    public static bool Passes(this Outcome outcome) => outcome is Outcome.Verified or Outcome.NotAvailable;
}
