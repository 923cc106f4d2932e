using ChatOpsVerifier.Domain.Reports.Reading.States;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>The report declares PASS while its own boxes are open.</summary>
internal static class PassWhileOpen
{
    public static IEnumerable<LintIssue> Find(Report report)
    {
        var total = report.Checks.Count();
        var open = report.Checks.Count(c => !c.Claimed);
        return open == 0
            ? []
            : report.Labels
                .Where(l => l.Status is { } status && StateVocabulary.Classify(status.WordText) == ClaimedState.Done && SpeaksOfState(status.WordText))
                .Select(l => new LintIssue(LintSeverity.Warning, l.Line, "pass-declared-while-open",
                    $"\"{l.Label}\" declares {l.Status!.WordText} while {Counted.Part(open, total, "check")} {Counted.Verb(open, "is", "are")} open. "
                        + $"The verdict is computed; this line counts for nothing."));
    }

    /// <summary>"✅ Problem found" declares nothing.</summary>
    private static bool SpeaksOfState(string words) =>
        StateGlyphs.WordsOf(words) is var text && (text.Length == 0 || StateVocabulary.AtStart(text) is not null || StateVocabulary.AtEnd(text) is not null);
}
