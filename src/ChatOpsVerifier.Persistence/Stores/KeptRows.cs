namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Rows as the writer last read or wrote them, by a key. Used by the writer alone, one work at a time.</summary>
/// <param name="most">One more, and all are read again: the people who work now are far fewer.</param>
internal sealed class KeptRows<T>(int most = 500)
{
    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);

    public async Task<T> OfAsync(string key, Func<Task<T>> read)
    {
        if (!known.TryGetValue(key, out var value))
        {
            value = await read();
            Set(key, value);
        }

        return value;
    }

    public bool TryGet(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) => known.TryGetValue(key, out value);

    public void Set(string key, T value)
    {
        if (known.Count >= most && !known.ContainsKey(key))
        {
            known.Clear();
        }

        known[key] = value;
    }

    /// <summary>What is known of it is no longer true.</summary>
    public void Forget(string key) => known.Remove(key);

    public void ForgetAll() => known.Clear();
}
