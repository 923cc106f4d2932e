namespace ChatOpsVerifier.Conversations.Redaction;

public interface IEvidenceRemovals
{
    /// <summary>
    /// Deletes the bytes of evidence whose removal is recorded and whose bytes are still there, because the program ended in between. Runs at the start.
    /// </summary>
    Task FinishAsync(CancellationToken cancellationToken);
}
