using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>One way in which a secret can be told from other text.</summary>
/// <param name="kind">For people: "GitHub token".</param>
/// <param name="hints">One of these is in every match, in any case; two characters at least. Empty: the pattern is always tried.</param>
/// <param name="pattern">In .NET's syntax, without lookaround and back-references: it must run in linear time. A group named "secret" is the part that is
/// secret; without it, <paramref name="group"/>.</param>
/// <param name="options">Added to what linear time needs.</param>
/// <param name="isPlausible">What the secret part must be like; null: the form alone tells.</param>
/// <param name="group">The number of the secret part where the pattern names none; 0: the whole match; <see cref="FirstGroup"/>.</param>
/// <param name="mayBacktrack">For rules of others: a pattern that is too large for linear time runs with a time limit, and a text that it cannot judge
/// within that is held back whole.</param>
/// <exception cref="NotSupportedException">On first use, where the pattern cannot run in linear time and <paramref name="mayBacktrack"/> is
/// false.</exception>
public sealed class SecretRule(
    string kind,
    IReadOnlyList<string> hints,
    string pattern,
    RegexOptions options = RegexOptions.None,
    Func<string, bool>? isPlausible = null,
    int group = 0,
    bool mayBacktrack = false)
{
    /// <summary>For <see cref="Group"/>: the first group that is not empty, and the whole match where a pattern has none.</summary>
    public const int FirstGroup = -1;

    /// <summary>For a pattern that cannot run in linear time, and one text.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lazy<SearchValues<string>> _hints = new(() => SearchValues.Create([.. hints], StringComparison.OrdinalIgnoreCase));
    private readonly OccasionalRegex _pattern = new(pattern, options, mayBacktrack ? Patience : null);

    public string Kind { get; } = kind;

    public IReadOnlyList<string> Hints { get; } = hints;

    public int Group { get; } = group;

    /// <summary>Looks at a whole match before its parts are known; null: every match may be one.</summary>
    internal LooksLike? MayBe { get; init; }

    /// <summary>The last word on what was found; null: all of it counts.</summary>
    public Func<SecretCandidate, bool>? Counts { get; init; }

    internal delegate bool LooksLike(ReadOnlySpan<char> match);

    internal static SecretRule Of(string kind, string hints, string pattern) => new(kind, hints.Split(' '), pattern);

    /// <returns>In order of position; they may overlap.</returns>
    public IReadOnlyList<SecretMatch> Find(string text) =>
        // Looking for a fixed string first is far cheaper than running every pattern over every paste.
        Hints.Count > 0 && !text.AsSpan().ContainsAny(_hints.Value) ? [] : FindHinted(text);

    /// <summary>For callers that have looked for the hints already and found one.</summary>
    internal IReadOnlyList<SecretMatch> FindHinted(string text)
    {
        try
        {
            return Matches(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return [new SecretMatch(Kind, 0, text.Length)];
        }
    }

    private List<SecretMatch> Matches(string text)
    {
        var matches = new List<SecretMatch>();
        // Where a match is costs little; which part of it is the group costs a second, slower pass: only for what may be one.
        var pattern = _pattern.Value;
        foreach (var found in pattern.EnumerateMatches(text))
        {
            if (MayBe is not null && !MayBe(text.AsSpan(found.Index, found.Length)))
            {
                continue;
            }

            var match = pattern.Match(text, found.Index);
            var secret = PartOf(match);
            if (secret.Length > 0
                && (isPlausible is null || isPlausible(secret.Value))
                && (Counts is null || Counts(new(secret.Value, match.Value, LineOf(text, match)))))
            {
                matches.Add(new SecretMatch(Kind, secret.Index, secret.Length));
            }
        }

        return matches;
    }

    private Capture PartOf(Match match)
    {
        if (match.Groups["secret"] is { Success: true } named)
        {
            return named;
        }

        return Group == FirstGroup
            ? match.Groups.Values.Skip(1).FirstOrDefault(g => g is { Success: true, Length: > 0 }) ?? match
            : match.Groups[Group] is { Success: true } part ? part : match;
    }

    private static string LineOf(string text, Match match)
    {
        var start = match.Index == 0 ? 0 : text.LastIndexOf('\n', match.Index - 1) + 1;
        var end = text.IndexOf('\n', match.Index + match.Length);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
