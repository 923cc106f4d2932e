namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>In-process signal that something is worth reading again. Carries no content; missing one costs only freshness.</summary>
public interface IChangeFeed
{
    /// <param name="topic">"report:SLUG", "conversation:web:ID", "outbox", "reminders", "integrity:SLUG".</param>
    void Publish(string topic);

    IAsyncEnumerable<string> SubscribeAsync(CancellationToken cancellationToken);
}
