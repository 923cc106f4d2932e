namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Rows as the writer last read or wrote them, by a key. Used by the writer alone, one work at a time.</summary>
/// <param name="most">One more, and all are read again: the people who work now are far fewer.</param>
internal sealed class KeptRows<T>(int most = 500)
{
    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

    public async Task<T> OfAsync(string key, Func<Task<T>> read)
    {
        if (!_known.TryGetValue(key, out var value))
        {
            value = await read();
            Set(key, value);
        }

        return value;
    }

    public bool TryGet(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) => _known.TryGetValue(key, out value);

    public void Set(string key, T value)
    {
        if (_known.Count >= most && !_known.ContainsKey(key))
        {
            _known.Clear();
        }

        _known[key] = value;
    }

    /// <summary>What is known of it is no longer true.</summary>
    public void Forget(string key) => _known.Remove(key);

    public void ForgetAll() => _known.Clear();
}
