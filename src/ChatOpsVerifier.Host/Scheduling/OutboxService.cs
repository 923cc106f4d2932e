using ChatOpsVerifier.Conversations.Outbox;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>Runs the outbox for as long as the program runs.</summary>
internal sealed class OutboxService(OutboxLoop outbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.RunAsync(stoppingToken);
}
