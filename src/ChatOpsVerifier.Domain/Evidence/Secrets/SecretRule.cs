using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>One form of secret that can be told by its looks.</summary>
/// <param name="Kind">For people: "GitHub token".</param>
/// <param name="Hints">One of these is in every match, in any case; empty: the pattern is always tried.</param>
/// <param name="Pattern">Runs in linear time. A group named "secret" is the part that is secret; without it, the whole match.</param>
public sealed record SecretRule(string Kind, IReadOnlyList<string> Hints, Regex Pattern)
{
    /// <summary>The least entropy of the secret part, in bits per character; 0: any.</summary>
    public double MinEntropy { get; init; }

    /// <summary>The number of the group that is the secret part, where the pattern names none; 0: the whole match.</summary>
    public int Group { get; init; }

    /// <summary>Parts or whole matches that look the same and are harmless.</summary>
    public IReadOnlyList<Regex> Allowed { get; init; } = [];

    internal static SecretRule Of(string kind, string hint, string pattern) => new(kind, [hint], Linear(pattern));

    internal static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    internal IEnumerable<SecretMatch> Find(string text)
    {
        // Looking for a fixed string first is far cheaper than running every pattern over every paste.
        if (Hints.Count > 0 && !Hints.Any(h => text.Contains(h, StringComparison.OrdinalIgnoreCase)))
        {
            yield break;
        }

        foreach (Match match in Pattern.Matches(text))
        {
            var secret = match.Groups["secret"] is { Success: true } named ? named : match.Groups[Group] is { Success: true } part ? part : match;
            if (secret.Length > 0 && Entropy.Of(secret.ValueSpan) >= MinEntropy && !Allowed.Any(a => a.IsMatch(secret.Value)))
            {
                yield return new SecretMatch(Kind, secret.Index, secret.Length);
            }
        }
    }
}
