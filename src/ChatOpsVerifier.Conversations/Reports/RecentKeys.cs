namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>The keys that were used last for each report, so that what belongs to older ones can be dropped.</summary>
/// <param name="kept">For each report. A turn that is rolled back and repeated uses three: the head before it, and one for each run.</param>
internal sealed class RecentKeys<TKey>(int kept)
    where TKey : struct
{
    private readonly Lock _gate = new();
    private readonly BoundedCache<string, List<TKey>> _keys = new(10_000);

    /// <returns>The key that is no longer among the last ones; <c>null</c>: none left.</returns>
    public TKey? Add(string slug, TKey key)
    {
        lock (_gate)
        {
            var keys = _keys.GetOrAdd(slug, () => []);
            if (keys.Count > 0 && EqualityComparer<TKey>.Default.Equals(keys[^1], key))
            {
                return null;
            }

            keys.Remove(key);
            keys.Add(key);
            if (keys.Count <= kept)
            {
                return null;
            }

            var left = keys[0];
            keys.RemoveAt(0);
            return left;
        }
    }
}
