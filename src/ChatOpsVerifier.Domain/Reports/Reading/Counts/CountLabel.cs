using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Counts;

/// <summary>Which checks a count speaks of.</summary>
internal enum CountKind
{
    Open,
    Done,
    Failed,
    Total,
}

/// <summary>A count that a document states about its own checks: "Open: 12", "Erledigt: 7 von 54", "Progression : 40 %".</summary>
/// <param name="Stated">The number, or the part of the total, or the percentage.</param>
internal sealed partial record CountLabel(CountKind Kind, bool IsBare, int Stated, int? Total, bool IsPercentage)
{
    private const int LongestPhrase = 2;

    /// <summary>Kana, Han and Hangul lie behind it.</summary>
    private const char FirstWrittenTogether = '\u3040';

    private static readonly FrozenDictionary<string, CountKind?> Vocabulary = Build();
    private static readonly FrozenSet<string> Named = CountWordLists.Nouns.Split('|').Select(Fingerprint.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label says what is counted: "Tasks completed", and not only "Completed".</summary>
    public bool NamesChecks { get; private init; }

    /// <returns><c>null</c>: not a count, or its words name something else than the document's checks.</returns>
    public static CountLabel? TryRead(string label, string value)
    {
        var shape = Shape().Match(value);
        if (!shape.Success
            || !int.TryParse(shape.Groups["part"].ValueSpan, CultureInfo.InvariantCulture, out var stated)
            || KindOf(label) is not { } kind
            || !IsOfChecks(shape.Groups["rest"].Value))
        {
            return null;
        }

        int? total = int.TryParse(shape.Groups["total"].ValueSpan, CultureInfo.InvariantCulture, out var of) ? of : null;
        var isPercentage = shape.Groups["percent"].Success;
        return new CountLabel(
            kind == CountKind.Total && (total is not null || isPercentage) ? CountKind.Done : kind,
            total is null && !isPercentage,
            stated,
            total,
            isPercentage) { NamesChecks = Words(label).Any(Named.Contains) };
    }

    /// <summary>The number where so many checks of so many are done or failed.</summary>
    public int Value(int total, int done, int failed) =>
        IsPercentage ? (int)(100L * Part(total, done, failed) / Math.Max(1, total)) : Part(total, done, failed);

    /// <summary>True: the document says what its checks say. A percentage may be rounded either way.</summary>
    public bool Agrees(int total, int done, int failed) =>
        total > 0 && (Total is null || Total == total)
        && (Value(total, done, failed) == Stated
            || (IsPercentage
                && Value(total, done, failed) + 1 == Stated
                && Value(total, done, failed) < 100
                && (100L * Part(total, done, failed)) % total != 0));

    private int Part(
        int total, int done, int failed) => Kind switch { CountKind.Open => total - done, CountKind.Done => done, CountKind.Failed => failed, _ => total };

    private static CountKind? KindOf(string label)
    {
        CountKind? kind = null;
        var namesChecks = false;
        var words = Words(label);
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Min(LongestPhrase, words.Length - i);
            while (length > 0 && !Vocabulary.ContainsKey(string.Join(' ', words.AsSpan(i, length).ToArray())))
            {
                length--;
            }

            if (length == 0)
            {
                return null;
            }

            var said = Vocabulary[string.Join(' ', words.AsSpan(i, length).ToArray())];
            namesChecks |= Named.Contains(words[i]);
            kind = said is null || (said == CountKind.Total && kind is not null) ? kind : said;
            i += length;
        }

        return kind ?? (namesChecks ? CountKind.Total : null);
    }

    private static bool IsOfChecks(string rest) => Words(rest).All(w => Vocabulary.ContainsKey(w) || w.All(char.IsDigit));

    private static string[] Words(string text) => [.. Fingerprint.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts)];

    /// <summary>"检查项总数", "確認項目の合計": the words of a language that sets no spaces, if all of them are known.</summary>
    private static IEnumerable<string> Parts(string word)
    {
        if (word[0] < FirstWrittenTogether || Vocabulary.ContainsKey(word))
        {
            return [word];
        }

        var parts = new List<string>();
        for (var at = 0; at < word.Length; at += parts[^1].Length)
        {
            var length = word.Length - at;
            while (length > 0 && !Vocabulary.ContainsKey(word.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return [word];
            }

            parts.Add(word.Substring(at, length));
        }

        return parts;
    }

    private static FrozenDictionary<string, CountKind?> Build()
    {
        var words = new Dictionary<string, CountKind?>(StringComparer.Ordinal);
        foreach (var (list, kind) in new (string, CountKind?)[]
        {
            (CountWordLists.OpenWords, CountKind.Open),
            (CountWordLists.DoneWords, CountKind.Done),
            (CountWordLists.FailedWords, CountKind.Failed),
            (CountWordLists.TotalWords, CountKind.Total),
            (CountWordLists.Nouns, null),
            (CountWordLists.Fillers, null)
        })
        {
            foreach (var word in list.Split('|'))
            {
                words.TryAdd(Fingerprint.Of(word), kind);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"^(?<part>\d{1,9})(?:\s*(?:/|／|of|von|de|sur|su|di|van|av|af|z|з|из|out of)\s*(?<total>\d{1,9})\b(?<rest>.{0,40})|(?:[.,]\d+)?\s*(?<percent>[%％])"
        + @"|\s*(?<rest>\p{L}[\p{L} ]{0,20}))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
