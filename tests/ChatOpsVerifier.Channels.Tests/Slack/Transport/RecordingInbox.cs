using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Inbound;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>Keeps what it was given; a test says what comes of it, and when.</summary>
internal sealed class RecordingInbox : ISlackInbox
{
    private readonly ConcurrentQueue<SlackDelivery> _received = new();

    public IReadOnlyList<SlackDelivery> Received => [.. _received];

    public Func<SlackDelivery, CancellationToken, Task<JsonObject?>> Answer { get; set; } = (_, _) => Task.FromResult<JsonObject?>(null);

    public Task<JsonObject?> ReceiveAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        _received.Enqueue(delivery);
        return Answer(delivery, cancellationToken);
    }
}
