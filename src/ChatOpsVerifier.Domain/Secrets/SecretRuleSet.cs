using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// Many rules with one look at the text for the hints of all of them. One look for each rule costs more on a long report than
/// the few patterns that are tried afterwards.
/// </summary>
internal sealed class SecretRuleSet
{
    private const int Buckets = 4096;

    private readonly ImmutableArray<SecretRule> _rules;

    /// <summary>Without a hint, so always tried.</summary>
    private readonly ImmutableArray<int> _always;

    private readonly ImmutableArray<Hint> _hints;

    /// <summary>The hints that begin with the two characters of a bucket, as indices into <see cref="_hints"/>; <c>null</c>: none does.</summary>
    private readonly int[]?[] _buckets = new int[Buckets][];

    /// <exception cref="ArgumentException">A hint has fewer than two characters.</exception>
    public SecretRuleSet(IEnumerable<SecretRule> rules)
    {
        _rules = [.. rules];
        _always = [.. _rules.Index().Where(r => r.Item.Hints.Count == 0).Select(r => r.Index)];
        _hints =
        [
            .. _rules.Index()
                .SelectMany(r => r.Item.Hints.Select(h => (Hint: h, r.Index)))
                .GroupBy(h => h.Hint, h => h.Index, StringComparer.OrdinalIgnoreCase)
                .Select(g => new Hint(g.Key, [.. g.Distinct()])),
        ];
        foreach (var bucket in _hints.Index().GroupBy(h => Bucket(h.Item.Text), h => h.Index))
        {
            _buckets[bucket.Key] = [.. bucket];
        }
    }

    public IEnumerable<SecretMatch> Find(string text) => Hinted(text).SelectMany(r => r.FindHinted(text));

    /// <summary>The rules of which a hint is in the text, in their order.</summary>
    private IEnumerable<SecretRule> Hinted(string text)
    {
        var isFound = new bool[_hints.Length];
        var isMeant = new bool[_rules.Length];
        foreach (var rule in _always)
        {
            isMeant[rule] = true;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (_buckets[Bucket(text.AsSpan(i))] is not { } bucket)
            {
                continue;
            }

            foreach (var hint in bucket)
            {
                if (!isFound[hint] && text.AsSpan(i).StartsWith(_hints[hint].Text, StringComparison.OrdinalIgnoreCase))
                {
                    isFound[hint] = true;
                    foreach (var rule in _hints[hint].Rules)
                    {
                        isMeant[rule] = true;
                    }
                }
            }
        }

        return _rules.Index().Where(r => isMeant[r.Index]).Select(r => r.Item);
    }

    private static int Bucket(ReadOnlySpan<char> start) => start.Length < 2
        ? throw new ArgumentException("A hint has two characters at least.", nameof(start))
        : ((Fold(start[0]) * 67) + Fold(start[1])) & (Buckets - 1);

    /// <summary>As <see cref="StringComparison.OrdinalIgnoreCase"/> compares characters.</summary>
    private static char Fold(char c) => c < 0x80 ? (char)(c is >= 'a' and <= 'z' ? c & ~0x20 : c) : char.ToUpperInvariant(c);

    private readonly record struct Hint(string Text, ImmutableArray<int> Rules);
}
