using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Requirement sections and their checks, to be found by their words.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<string, List<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly RarestWordIndex<Entry> _titles;
    private readonly Dictionary<string, List<Entry>> _checksByWord = new(StringComparer.Ordinal);

    /// <summary>Words in more checks than this tell nothing apart, and following them would make the work quadratic.</summary>
    private const int MostPlaces = 200;

    public SourceIndex(IEnumerable<Requirement> requirements)
    {
        var titles = new List<Entry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in requirements)
        {
            var title = new Entry(requirement.Id, requirement, null, Words.Of(Words.Head(requirement.Title)));
            titles.Add(title);
            Into(_byKey, Words.Key(title.Words), title);
            foreach (var check in requirement.Checks)
            {
                var head = Words.Head(check.Text);
                var entry = new Entry(
                    check.Id, requirement, check, Words.OfFingerprint(ReferenceEquals(head, check.Text) ? check.Fingerprint : Fingerprint.Of(head), known));
                Into(_byKey, Words.Key(entry.Words), entry);
                foreach (var word in entry.Words)
                {
                    Into(_checksByWord, word, entry);
                }
            }
        }

        _titles = new RarestWordIndex<Entry>(titles.Where(t => t.Words.Count > 1), t => t.Words);
    }

    /// <summary>Same words exactly; sections before single checks.</summary>
    public IEnumerable<Entry> Exact(IReadOnlySet<string> words) =>
        words.Count > 0 && _byKey.TryGetValue(Words.Key(words), out var entries)
            ? entries.Where(e => e.Check is null).Concat(entries.Where(e => e.Check is not null)).Take(MostPlaces)
            : [];

    /// <summary>Sections all of whose title's words (two at least) are among these.</summary>
    public IEnumerable<Entry> TitlesWithin(IReadOnlySet<string> words) => _titles.Within(words).OrderByDescending(e => e.Words.Count);

    /// <summary>Checks that say all of these words (two at least).</summary>
    public IEnumerable<Entry> ChecksSaying(IReadOnlySet<string> words)
    {
        if (words.Count < 2)
        {
            return [];
        }

        var rarest = words.Select(w => _checksByWord.GetValueOrDefault(w)).MinBy(l => l?.Count ?? 0);
        return rarest is null ? [] : rarest.Take(MostPlaces).Where(e => words.IsSubsetOf(e.Words)).OrderBy(e => e.Words.Count);
    }

    private static void Into(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = new List<Entry>(1);
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
