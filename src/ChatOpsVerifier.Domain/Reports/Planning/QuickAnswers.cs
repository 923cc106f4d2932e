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
        var index = new SourceIndex(requirements.Where(r => r.Role != RequirementRole.Checklist).Select(r => r with { Checks = [] }));
        return [.. requirements.Select(r => r with { QuickAnswers = Read(r, index) })];
    }

    private static ImmutableArray<string> Read(Requirement requirement, SourceIndex index)
    {
        var answers = new List<string>();
        foreach (var text in requirement.Checks.Select(c => c.Text).Concat(requirement.Guidance.SelectMany(g => g.Items)))
        {
            var found = QuickAnswerReader.Read(text).ToList();
            if (found.Count > 0 && !BelongsElsewhere(text, requirement, index))
            {
                answers.AddRange(found);
            }
        }

        return [.. answers.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static bool BelongsElsewhere(string text, Requirement requirement, SourceIndex index)
    {
        var named = index.TitlesWithin(Words.Of(Words.Head(text))).Select(e => e.Id).ToList();
        return named.Count > 0 && !named.Contains(requirement.Id);
    }
}
