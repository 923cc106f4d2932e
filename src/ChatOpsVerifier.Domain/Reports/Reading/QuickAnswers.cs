using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Gives each requirement the answers that its own guidance suggests.</summary>
internal static class QuickAnswers
{
    public static ImmutableArray<Requirement> Fill(ImmutableArray<Requirement> requirements) =>
        [.. requirements.Select(r => r with { QuickAnswers = Read(r) })];

    private static ImmutableArray<string> Read(Requirement requirement) =>
        [.. requirement.Checks.Select(c => c.Text)
            .Concat(requirement.Guidance.SelectMany(g => g.Items))
            .SelectMany(QuickAnswerReader.Read)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
}
