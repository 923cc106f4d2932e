namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>
/// Finds the sets that lie within a given set. Each is filed once, under the one of its words that the fewest others have:
/// whatever lies within a sentence is filed under a word of it.
/// </summary>
internal sealed class RarestWordIndex<T>
{
    private readonly Dictionary<string, List<T>> _byWord = new(StringComparer.Ordinal);
    private readonly Func<T, IReadOnlySet<string>> _words;

    public RarestWordIndex(IEnumerable<T> items, Func<T, IReadOnlySet<string>> words)
    {
        _words = words;
        var all = items.Where(i => words(i).Count > 0).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in all.SelectMany(words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        foreach (var item in all)
        {
            var rarest = words(item).MinBy(w => counts[w])!;
            if (!_byWord.TryGetValue(rarest, out var list))
            {
                _byWord[rarest] = list = [];
            }

            list.Add(item);
        }
    }

    /// <summary>Items all of whose words are among these.</summary>
    public IEnumerable<T> Within(IReadOnlySet<string> words) =>
        words.Select(w => _byWord.GetValueOrDefault(w)).OfType<List<T>>().SelectMany(l => l).Where(i => _words(i).IsSubsetOf(words));
}
