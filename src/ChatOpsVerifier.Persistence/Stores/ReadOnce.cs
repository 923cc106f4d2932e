namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>What one work read, so that it is not read again before the work itself changes it: within a work nobody else writes.</summary>
internal sealed class ReadOnce<T>
{
    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

    public async Task<T> OfAsync(string slug, Func<string, Task<T>> read) => _known.TryGetValue(slug, out var known) ? known : _known[slug] = await read(slug);

    /// <summary>What was read of it is no longer true.</summary>
    public void Changed(string slug) => _known.Remove(slug);

    public void AllChanged() => _known.Clear();
}
