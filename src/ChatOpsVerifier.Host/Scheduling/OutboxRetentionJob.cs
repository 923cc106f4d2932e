using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Host.Clock;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>The daily job's target: what was sent long ago goes.</summary>
internal sealed class OutboxRetentionJob(OutboxRetention retention, ServedTime served)
{
    public Task RunAsync(CancellationToken cancellationToken) => retention.RunAsync(served.Before, cancellationToken);
}
