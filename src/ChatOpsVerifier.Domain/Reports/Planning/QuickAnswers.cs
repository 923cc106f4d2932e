using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Requirements;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>
/// Gives each requirement the answers that its own guidance suggests. A line that names another section ("Document backup
/// retention policy (e.g., "30 days")" in the section on frequency) suggests answers for that one.
/// </summary>
internal static class QuickAnswers
{
    public static ImmutableArray<Requirement> Fill(ImmutableArray<Requirement> requirements)
    {
        var titles = new RarestWordIndex<Title>(
            requirements
                .Where(r => r.Role != RequirementRole.Checklist)
                .Select(r => new Title(r.Id, Words.Of(Words.Head(r.Title))))
                .Where(t => t.Words.Count > 1),
            t => t.Words);
        return [.. requirements.Select(r => r with { QuickAnswers = Read(r, titles) })];
    }

    private static ImmutableArray<string> Read(Requirement requirement, RarestWordIndex<Title> titles)
    {
        var answers = new List<string>();
        foreach (var text in requirement.Checks.Select(c => c.Text).Concat(requirement.Guidance.SelectMany(g => g.Items)))
        {
            if (text.Contains('(', StringComparison.Ordinal)
                && QuickAnswerReader.Read(text).ToList() is { Count: > 0 } found
                && !BelongsElsewhere(text, requirement, titles))
            {
                answers.AddRange(found);
            }
        }

        return answers.Count == 0 ? [] : [.. answers.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static bool BelongsElsewhere(string text, Requirement requirement, RarestWordIndex<Title> titles)
    {
        var named = titles.Within(Words.Of(Words.Head(text))).Select(t => t.Id).ToList();
        return named.Count > 0 && !named.Contains(requirement.Id);
    }

    private sealed record Title(string Id, IReadOnlySet<string> Words);
}
