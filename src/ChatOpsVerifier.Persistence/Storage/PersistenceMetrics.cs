namespace ChatOpsVerifier.Persistence.Storage;

public static class PersistenceMetrics
{
    /// <summary>
    /// Carries <c>verifier.store.commits</c> and <c>verifier.store.works</c>, whose ratio says how many works share a wait for the disk,
    /// and <c>verifier.store.statements</c>, the prepared ones.
    /// </summary>
    public const string MeterName = "ChatOpsVerifier.Persistence";
}
