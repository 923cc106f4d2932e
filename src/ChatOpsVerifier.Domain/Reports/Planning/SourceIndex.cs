using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Requirement sections and their checks, to be found by their words.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<string, List<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _titlesByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _checksByWord = new(StringComparer.Ordinal);

    /// <summary>Words in more places than this tell nothing apart, and following them would make the work quadratic.</summary>
    private const int MostPlaces = 200;

    public SourceIndex(IEnumerable<Requirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            Add(new Entry(requirement.Id, requirement, null, Words.Of(Words.Head(requirement.Title))), _titlesByWord);
            foreach (var check in requirement.Checks)
            {
                Add(new Entry(check.Id, requirement, check, Words.Of(Words.Head(check.Text))), _checksByWord);
            }
        }
    }

    /// <summary>Same words exactly; sections before single checks.</summary>
    public IEnumerable<Entry> Exact(IReadOnlySet<string> words) =>
        words.Count > 0 && _byKey.TryGetValue(Words.Key(words), out var entries) ? entries.OrderBy(e => e.Check is not null) : [];

    /// <summary>Sections all of whose title's words (two at least) are among these.</summary>
    public IEnumerable<Entry> TitlesWithin(IReadOnlySet<string> words) =>
        Near(_titlesByWord, words).Where(e => e.Words.Count > 1 && e.Words.IsSubsetOf(words)).OrderByDescending(e => e.Words.Count);

    /// <summary>Checks that say all of these words (two at least).</summary>
    public IEnumerable<Entry> ChecksSaying(IReadOnlySet<string> words) =>
        words.Count < 2 ? [] : Near(_checksByWord, words).Where(e => words.IsSubsetOf(e.Words)).OrderBy(e => e.Words.Count);

    private static IEnumerable<Entry> Near(Dictionary<string, List<Entry>> index, IReadOnlySet<string> words) =>
        words.Select(w => index.GetValueOrDefault(w)).OfType<List<Entry>>().Where(l => l.Count <= MostPlaces).SelectMany(l => l).Distinct();

    private void Add(Entry entry, Dictionary<string, List<Entry>> index)
    {
        Into(_byKey, Words.Key(entry.Words), entry);
        foreach (var word in entry.Words)
        {
            Into(index, word, entry);
        }
    }

    private static void Into(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(entry);
    }

    public sealed class Entry(string id, Requirement requirement, Check? check, IReadOnlySet<string> words)
    {
        public string Id => id;

        public Requirement Requirement => requirement;

        /// <summary>Null: the whole section.</summary>
        public Check? Check => check;

        public IReadOnlySet<string> Words => words;

        public string Name => check is null ? $"section {requirement.Handle}, \"{requirement.Title}\"" : $"check {check.Handle}, \"{check.Text}\"";
    }
}
