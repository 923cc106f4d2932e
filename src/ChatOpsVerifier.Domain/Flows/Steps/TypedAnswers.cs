using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Stances;
using ChatOpsVerifier.Domain.Evidence.Substance;
using ChatOpsVerifier.Domain.Flows.Lines;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>
/// Reads what somebody typed as an answer: a value, an outcome in words, or a paste that holds everything. A value comes out as
/// verified only for lack of another outcome: <see cref="OutcomeQuestion"/> decides whether it may stay so.
/// </summary>
internal static class TypedAnswers
{
    /// <summary>Longer than this, links aside, is not an answer in a few words.</summary>
    public const int MostValue = 160;

    private const int MostWithLinks = 480;

    private static readonly HashSet<string> Unknowns = new(StringComparer.OrdinalIgnoreCase)
    {
        "i could not find out", "could not find out", "couldn't find out", "i don't know", "i dont know", "don't know", "dont know", "i do not know", "idk",
        "unknown", "no idea", "not sure", "unclear",
        "not known yet", "not known",
    };

    private static readonly (string[] Words, Outcome Outcome, string Value)[] Outcomes =
    [
        (["it is not offered", "not offered", "not available", "n/a", "na", "not supported"], Outcome.NotAvailable, Phrases.NotOffered),
        (["it is not true", "it is not so", "not so", "it's not so", "not true", "refuted", "false", "no"], Outcome.Refuted, Phrases.ItIsNotTrue),
        (["it is true", "it's true", "it is so", "it's so"], Outcome.Verified, Phrases.ItIsTrue),
    ];

    /// <param name="Value">Null: no short answer was found in it.</param>
    /// <param name="HasPaste">The whole text is evidence as well.</param>
    /// <param name="IsForced">Said with "answer:" in front.</param>
    public sealed record Heard(Outcome Outcome, string? Value, bool HasPaste, bool IsUnknown = false, bool IsForced = false, string? Objection = null)
    {
        /// <summary>Addresses in the answer's sentence, which are evidence; empty where the whole text is.</summary>
        public ImmutableArray<string> Links { get; init; } = [];
    }

    public static Heard Read(string text, ImmutableArray<string> quickAnswers, CommandBook commands)
    {
        var trimmed = text.Trim();
        if (ForcedAnswer.Of(trimmed) is { Length: <= MostValue } forced)
        {
            var (said, answer) = OutcomeOf(forced);
            return new Heard(said, answer, HasPaste: false, IsForced: true);
        }

        var bare = trimmed.TrimEnd('.', '!').Trim();
        if (Unknowns.Contains(bare))
        {
            return new Heard(Outcome.Unknown, null, false, IsUnknown: true);
        }

        if (OwnLabels.Objection(trimmed, commands) is { } own)
        {
            return new Heard(Outcome.Unknown, null, false, Objection: $"{own} Say what you found in a few words, {Example(quickAnswers)}.");
        }

        if (IsNod(bare))
        {
            return new Heard(
                Outcome.Unknown,
                null,
                false,
                Objection: $"“{Shorten.To(trimmed, 40)}” does not say what you found. Say it in a few words, {Example(quickAnswers)}.");
        }

        var firstLine = trimmed.Split('\n', 2)[0].Trim();
        var links = LinkFinder.Of(firstLine);
        var candidate = Sentence(firstLine, links, quickAnswers);
        var length = candidate.Length - links.Where(l => candidate.Contains(l, StringComparison.Ordinal)).Sum(l => l.Length);
        var hasMore = firstLine.Length < trimmed.Length;
        var words = links.Aggregate(candidate, (rest, link) => rest.Replace(link, " ", StringComparison.Ordinal));
        if (length > MostValue || candidate.Length > MostWithLinks || IsNod(words.Trim().TrimEnd('.', '!')))
        {
            return new Heard(Outcome.Unknown, null, HasPaste: true);
        }

        var (outcome, value) = OutcomeOf(candidate);
        return new Heard(outcome, value, hasMore) { Links = hasMore ? [] : links };
    }

    /// <returns>The action of the outcome that these words name, and nothing else; null: they are other words.</returns>
    public static string? OutcomeNamed(string text)
    {
        var bare = text.Trim().TrimEnd('.', '!').Trim();
        return Unknowns.Contains(bare) ? ActionIds.CouldNotFindOut
            : Outcomes
                .Where(o => o.Words.Contains(bare, StringComparer.OrdinalIgnoreCase) && !bare.Equals("no", StringComparison.OrdinalIgnoreCase))
                .Select(o => o.Outcome)
                .FirstOrDefault() switch
            {
                Outcome.Verified => ActionIds.ItIsSo,
                Outcome.Refuted => ActionIds.ItIsNotSo,
                Outcome.NotAvailable => ActionIds.NotOffered,
                _ when bare.Equals("verified", StringComparison.OrdinalIgnoreCase) => ActionIds.ItIsSo,
                _ => null,
            };
    }

    private static bool IsNod(string bare) => !bare.Any(char.IsLetterOrDigit) || Nods.IsOnlyYes(bare);

    private static string Example(ImmutableArray<string> quickAnswers) => quickAnswers.IsEmpty ? "what you saw" : $"for instance “{quickAnswers[0]}”";

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

                if (candidate.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                    && Explanation(phrase, candidate[phrase.Length..]) is { Length: > 0 } explanation)
                {
                    return (outcome, explanation);
                }
            }
        }

        return (Stance.Of(candidate).IsDenial ? Outcome.Refuted : Outcome.Verified, candidate);
    }

    /// <returns>What follows an outcome and explains it: "not so: the job is off", "n/a - no such setting". Null: the words in front are not an outcome, as in
    /// "no-downtime upgrades", "na-east-1" and "NA, EU".</returns>
    private static string? Explanation(string phrase, string rest) => rest.TrimStart() switch
    {
        [':' or '–' or '—', .. var why] => why.Trim(),
        [',', .. var why] when phrase != "na" => why.Trim(),
        ['-', .. var why] when char.IsWhiteSpace(rest[0]) => why.Trim(),
        _ => null,
    };

    /// <summary>
    /// The sentence stays whole, since a link may be in the middle of it ("According to … retention is 30 days"). Only what
    /// clearly follows the answer as its source ("30 days, https://…") is not a part of it.
    /// </summary>
    private static string Sentence(string line, ImmutableArray<string> links, ImmutableArray<string> quickAnswers)
    {
        if (links.IsEmpty
            || line.IndexOf(links[0], StringComparison.Ordinal) is not (> 0 and var at)
            || links.Aggregate(line[at..], (rest, link) => rest.Replace(link, " ", StringComparison.Ordinal)).Any(char.IsLetterOrDigit))
        {
            return line;
        }

        var before = line[..at].Trim();
        var answer = before.TrimEnd(',', ';', '–', '—', '-').Trim();
        return answer.Length > 0 && (answer.Length < before.Length || quickAnswers.Contains(answer, StringComparer.OrdinalIgnoreCase)) ? answer : line;
    }
}
