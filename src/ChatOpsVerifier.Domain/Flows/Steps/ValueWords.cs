using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Reads what somebody typed as an answer: a value, an outcome in words, or a paste that holds everything.</summary>
internal static partial class ValueWords
{
    /// <summary>Longer than this is no answer in a few words.</summary>
    public const int MostValue = 160;

    private static readonly HashSet<string> Nods = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "yep", "yeah", "ok", "okay", "k", "done", "sure", "lgtm", "fine", "good", "true", "correct", "right", "all good", "looks good", "checked", "confirmed", "verified",
    };

    private static readonly HashSet<string> Unknowns = new(StringComparer.OrdinalIgnoreCase)
    {
        "i could not find out", "could not find out", "couldn't find out", "i don't know", "i dont know", "don't know", "dont know", "i do not know", "idk", "unknown", "no idea", "not sure", "unclear",
    };

    private static readonly (string[] Words, Outcome Outcome, string Value)[] Outcomes =
    [
        (["it is not offered", "not offered", "not available", "n/a", "na", "not supported"], Outcome.NotAvailable, Words.NotOffered),
        (["it is not so", "not so", "it's not so", "not true", "refuted", "false", "no"], Outcome.Refuted, Words.ItIsNotSo),
        (["it is so", "it's so", "it is true"], Outcome.Verified, Words.ItIsSo),
    ];

    /// <param name="Value">Null: no short answer was found in it.</param>
    /// <param name="HasPaste">The whole text is evidence as well.</param>
    /// <param name="IsForced">Said with "answer:" in front.</param>
    public sealed record Heard(Outcome Outcome, string? Value, bool HasPaste, bool IsUnknown = false, bool IsForced = false, string? Objection = null);

    public static Heard Read(string text, ImmutableArray<string> quickAnswers)
    {
        var trimmed = text.Trim();
        if (ForcedPattern().Match(trimmed) is { Success: true } forced && forced.Groups[1].Length <= MostValue)
        {
            return new Heard(Outcome.Verified, forced.Groups[1].Value.Trim(), HasPaste: false, IsForced: true);
        }

        var bare = trimmed.TrimEnd('.', '!').Trim();
        if (Nods.Contains(bare) || !trimmed.Any(char.IsLetterOrDigit))
        {
            var example = quickAnswers.IsEmpty ? "what you saw" : $"for instance “{quickAnswers[0]}”";
            return new Heard(Outcome.Unknown, null, false, Objection: $"“{Words.Short(trimmed, 40)}” does not say what you found. Say it in a few words, {example}.");
        }

        if (Unknowns.Contains(bare))
        {
            return new Heard(Outcome.Unknown, null, false, IsUnknown: true);
        }

        var firstLine = trimmed.Split('\n', 2)[0].Trim();
        var isPaste = trimmed.Length > MostValue || firstLine.Length < trimmed.Length || LinkPattern().IsMatch(trimmed);
        var candidate = isPaste ? BeforeLink(firstLine) : trimmed;
        if (candidate.Length is 0 or > MostValue || !candidate.Any(char.IsLetterOrDigit) || Nods.Contains(candidate.TrimEnd('.', '!')))
        {
            return new Heard(Outcome.Unknown, null, HasPaste: true);
        }

        var (outcome, value) = OutcomeOf(candidate);
        return new Heard(outcome, value, isPaste);
    }

    private static (Outcome Outcome, string Value) OutcomeOf(string candidate)
    {
        foreach (var (phrases, outcome, value) in Outcomes)
        {
            foreach (var phrase in phrases)
            {
                if (candidate.TrimEnd('.', '!').Equals(phrase, StringComparison.OrdinalIgnoreCase))
                {
                    return (outcome, value);
                }

                if (candidate.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && candidate[phrase.Length..].TrimStart() is [':' or ',' or '-' or '–' or '—', .. var rest] && rest.Trim().Length > 0)
                {
                    return (outcome, rest.Trim());
                }
            }
        }

        return (Outcome.Verified, candidate);
    }

    private static string BeforeLink(string line) =>
        LinkPattern().Match(line) is { Success: true } link ? line[..link.Index].Trim().TrimEnd('-', '–', '—', ':', ',', ';', '(', '<').Trim() : line;

    [GeneratedRegex(@"^answer\s*:\s*(.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForcedPattern();

    [GeneratedRegex(@"https?://\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();
}
