namespace ChatOpsVerifier.Persistence.Storage;

public static class PersistenceMetrics
{
    /// <summary>Carries <c>verifier.store.commits</c> and <c>verifier.store.transactions</c>: their ratio shows how many transactions share one disk flush.</summary>
    public const string MeterName = "ChatOpsVerifier.Persistence";
}
