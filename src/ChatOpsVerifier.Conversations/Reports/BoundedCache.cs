namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Keeps the values used last; a value is made once, however many ask for it at the same time.</summary>
/// <param name="capacity">What all values may weigh together; one is kept, whatever it weighs.</param>
/// <param name="weigh">Null: each weighs 1.</param>
internal sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long>? weigh = null)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _nodes = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _weight;

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
            var value = lazy.Value;
            Settle(key, lazy);
            return value;
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
                found = node.Value.Lazy;
            }
        }

        value = found is { IsValueCreated: true } ? found.Value : default;
        return found is { IsValueCreated: true };
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var old))
            {
                Forget(old);
            }
        }

        _ = GetOrAdd(key, () => value);
    }

    /// <summary>Forgets every value whose key is meant.</summary>
    public void Remove(Func<TKey, bool> isMeant)
    {
        lock (_gate)
        {
            foreach (var node in _nodes.Values.Where(n => isMeant(n.Value.Key)).ToList())
            {
                Forget(node);
            }
        }
    }

    public void Remove(TKey key)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node))
            {
                Forget(node);
            }
        }
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
                node = new(new Entry(key, new Lazy<TValue>(make)));
                _nodes.Add(key, node);
            }

            _byUse.AddFirst(node);
            return node.Value.Lazy;
        }
    }

    /// <summary>What a value weighs is known once it is made.</summary>
    private void Settle(TKey key, Lazy<TValue> lazy)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node) || node.Value.Weight > 0 || !ReferenceEquals(node.Value.Lazy, lazy))
            {
                return;
            }

            node.Value.Weight = Math.Max(1, weigh?.Invoke(lazy.Value) ?? 1);
            _weight += node.Value.Weight;
            while (_weight > capacity && _nodes.Count > 1)
            {
                Forget(_byUse.Last!);
            }
        }
    }

    private void Remove(TKey key, Lazy<TValue> lazy)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node) && ReferenceEquals(node.Value.Lazy, lazy))
            {
                Forget(node);
            }
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        _nodes.Remove(node.Value.Key);
        _byUse.Remove(node);
        _weight -= node.Value.Weight;
    }

    private sealed class Entry(TKey key, Lazy<TValue> lazy)
    {
        public TKey Key => key;

        public Lazy<TValue> Lazy => lazy;

        /// <summary>0: not made yet.</summary>
        public long Weight { get; set; }
    }
}
