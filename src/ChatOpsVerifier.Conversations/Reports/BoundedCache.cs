namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Keeps the values used last; a value is made once, however many ask for it at the same time.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Lazy<TValue> Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, Lazy<TValue> Value)> _byUse = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _nodes.Count;
            }
        }
    }

    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        var lazy = Use(key, make);
        try
        {
            return lazy.Value;
        }
        catch
        {
            // A failure is not kept: the next one to ask tries again.
            Remove(key, lazy);
            throw;
        }
    }

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        Lazy<TValue>? found = null;
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                found = node.Value.Value;
            }
        }

        value = found is { IsValueCreated: true } ? found.Value : default;
        return found is { IsValueCreated: true };
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_nodes.Remove(key, out var old))
            {
                _byUse.Remove(old);
            }
        }

        _ = Use(key, () => value).Value;
    }

    private Lazy<TValue> Use(TKey key, Func<TValue> make)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node))
            {
                _byUse.Remove(node);
            }
            else
            {
                node = new((key, new Lazy<TValue>(make)));
                _nodes.Add(key, node);
            }

            _byUse.AddFirst(node);
            if (_nodes.Count > capacity)
            {
                _nodes.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }

            return node.Value.Value;
        }
    }

    private void Remove(TKey key, Lazy<TValue> lazy)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node) && ReferenceEquals(node.Value.Value, lazy))
            {
                _nodes.Remove(key);
                _byUse.Remove(node);
            }
        }
    }
}
