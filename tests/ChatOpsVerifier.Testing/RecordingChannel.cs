using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Testing;

/// <summary>A channel that keeps what it was given, edits in place and knows idempotency keys, like a provider that behaves.</summary>
public sealed class RecordingChannel(string name = "web") : IChannel
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _references = [];
    private readonly List<(string Reference, Delivery Delivery)> _visible = [];

    public string Name => name;

    public string Title { get; } = name == "web" ? "the page" : $"{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary>Every call, repetitions included.</summary>
    public ConcurrentQueue<Delivery> Calls { get; } = new();

    /// <summary>Decides a call's fate instead of the channel: a result, an exception, or null to go on.</summary>
    public Func<Delivery, SendResult?>? Answer { get; set; }

    /// <summary>What a person sees, each message in its newest version, in the order in which they were first posted.</summary>
    public IReadOnlyList<Delivery> Visible
    {
        get
        {
            lock (_gate)
            {
                return [.. _visible.Select(v => v.Delivery)];
            }
        }
    }

    public Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        Calls.Enqueue(delivery);
        if (Answer?.Invoke(delivery) is { } answer)
        {
            return Task.FromResult(answer);
        }

        lock (_gate)
        {
            if (!_references.TryGetValue(delivery.IdempotencyKey, out var reference))
            {
                reference = delivery.Existing ?? $"{name}-{_visible.Count + 1}";
                _references.Add(delivery.IdempotencyKey, reference);
                var at = _visible.FindIndex(v => v.Reference == reference);
                if (at >= 0)
                {
                    _visible[at] = (reference, delivery);
                }
                else
                {
                    _visible.Add((reference, delivery));
                }
            }

            return Task.FromResult<SendResult>(new SendResult.Sent(reference));
        }
    }
}
