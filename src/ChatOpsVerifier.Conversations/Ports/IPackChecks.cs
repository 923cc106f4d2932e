using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Checks evidence packs that people send, so that an auditor gets an answer where they ask.</summary>
public interface IPackChecks
{
    /// <returns>Null: the bytes are not an evidence pack.</returns>
    Task<PackVerdict?> CheckAsync(byte[] content, CancellationToken cancellationToken);
}
