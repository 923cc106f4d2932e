using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>Where no packs are made, none are known.</summary>
internal sealed class NoPackChecks : IPackChecks
{
    public Task<PackVerdict?> CheckAsync(byte[] content, CancellationToken cancellationToken) => Task.FromResult<PackVerdict?>(null);
}
