using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Local;

/// <summary>Signals within this process. A slow reader loses the oldest signals, never holds up the publisher.</summary>
internal sealed class ChangeFeed : IChangeFeed
{
    private const int Backlog = 256;
    private readonly ConcurrentDictionary<Channel<string>, byte> _subscribers = new();

    public int Subscribers => _subscribers.Count;

    public void Publish(string topic)
    {
        foreach (var subscriber in _subscribers.Keys)
        {
            subscriber.Writer.TryWrite(topic);
        }
    }

    public async IAsyncEnumerable<string> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mine = Channel.CreateBounded<string>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        _subscribers.TryAdd(mine, 0);
        try
        {
            await foreach (var topic in mine.Reader.ReadAllAsync(cancellationToken))
            {
                yield return topic;
            }
        }
        finally
        {
            _subscribers.TryRemove(mine, out _);
        }
    }
}
