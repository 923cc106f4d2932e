namespace ChatOpsVerifier.Persistence.Storage;

public static class PersistenceMetrics
{
    /// <summary>Carries <c>verifier.store.commits</c> and <c>verifier.store.works</c>: their ratio says how many works share a wait for the disk.</summary>
    public const string MeterName = "ChatOpsVerifier.Persistence";
}
