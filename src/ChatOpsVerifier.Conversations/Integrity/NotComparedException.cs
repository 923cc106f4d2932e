namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>
/// A turn came to PASS and its report's storage has not been compared for it. A transaction does no I/O of its own, so the
/// turn is rolled back, the storage compared, and the turn run again.
/// </summary>
internal sealed class NotComparedException(string slug) : Exception($"{slug} reached PASS before its storage was compared.")
{
    public string Slug => slug;
}
