namespace ChatOpsVerifier.Persistence.Storage;

public static class PersistenceMetrics
{
    /// <summary>
    /// Carries <c>verifier.store.commits</c> and <c>verifier.store.transactions</c>, whose ratio shows how many transactions share one
    /// disk flush, and <c>verifier.store.statements</c>, which counts prepared statements.
    /// </summary>
    public const string MeterName = "ChatOpsVerifier.Persistence";
}
