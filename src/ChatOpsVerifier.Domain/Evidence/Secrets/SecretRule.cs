using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>One way in which a secret can be told from other text.</summary>
public sealed class SecretRule
{
    private readonly Func<string, bool>? _isPlausible;
    private readonly Lazy<SearchValues<string>> _hints;
    private readonly Lazy<Regex> _pattern;

    /// <param name="kind">For people: "GitHub token".</param>
    /// <param name="hints">One of these is in every match, in any case; three characters at least. Empty: the pattern is always tried.</param>
    /// <param name="pattern">In .NET's syntax, without lookaround and back-references: it must run in linear time. A group named "secret" is the part that is secret; without it, <paramref name="group"/>.</param>
    /// <exception cref="NotSupportedException">On first use, where the pattern cannot run in linear time.</exception>
    /// <param name="options">Added to what linear time needs.</param>
    /// <param name="isPlausible">What the secret part must be like; null: the form alone tells.</param>
    /// <param name="group">The number of the secret part where the pattern names none; 0: the whole match.</param>
    public SecretRule(string kind, IReadOnlyList<string> hints, string pattern, RegexOptions options = RegexOptions.None, Func<string, bool>? isPlausible = null, int group = 0)
    {
        Kind = kind;
        Hints = hints;
        Group = group;
        _isPlausible = isPlausible;
        _hints = new(() => SearchValues.Create([.. hints], StringComparison.OrdinalIgnoreCase));
        // Building the automaton costs milliseconds; of two hundred rules a text hardly ever needs more than a few.
        _pattern = new(() => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | options));
    }

    public string Kind { get; }

    public IReadOnlyList<string> Hints { get; }

    public int Group { get; }

    /// <summary>Looks at a whole match before its parts are known; null: every match may be one.</summary>
    internal LooksLike? MayBe { get; init; }

    internal delegate bool LooksLike(ReadOnlySpan<char> match);

    internal static SecretRule Of(string kind, string hints, string pattern) => new(kind, hints.Split(' '), pattern);

    internal IReadOnlyList<SecretMatch> Find(string text)
    {
        // Looking for a fixed string first is far cheaper than running every pattern over every paste.
        if (Hints.Count > 0 && !text.AsSpan().ContainsAny(_hints.Value))
        {
            return [];
        }

        var matches = new List<SecretMatch>();
        // Where a match is costs little; which part of it is the group costs a second, slower pass: only for what may be one.
        foreach (var found in _pattern.Value.EnumerateMatches(text))
        {
            if (MayBe is not null && !MayBe(text.AsSpan(found.Index, found.Length)))
            {
                continue;
            }

            var match = _pattern.Value.Match(text, found.Index);
            var secret = match.Groups["secret"] is { Success: true } named ? named : match.Groups[Group] is { Success: true } part ? part : match;
            if (secret.Length > 0 && (_isPlausible is null || _isPlausible(secret.Value)))
            {
                matches.Add(new SecretMatch(Kind, secret.Index, secret.Length));
            }
        }

        return matches;
    }
}
