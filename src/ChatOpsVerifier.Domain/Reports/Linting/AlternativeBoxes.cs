using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>
/// "- [ ] Go", "- [ ] No-Go": one of them is to be chosen, and as boxes each is a check of its own, so that PASS would need both.
/// Which one counts only a person can say.
/// </summary>
internal static class AlternativeBoxes
{
    public static IEnumerable<LintIssue> Find(Report report) =>
        from requirement in report.Requirements
        where requirement.Checks.Length > 1
        let outcomes = requirement.Checks
            .Where(c => c.Form is CheckForm.Box or CheckForm.GlyphBox)
            .Select(c => (Check: c, Outcome: OutcomeHeaders.Said(Head(c.Text)), c.Text))
            .ToList()
        // "Approved", "Approved with conditions", "Rejected": what is between the two begins with one of them.
        let chosen = outcomes.Where((o, i) => o.Outcome is not null || i == 0 || !GoesOn(outcomes[i - 1].Text, o.Text)).ToList()
        from pair in chosen.Zip(chosen.Skip(1))
        where (pair.First.Outcome, pair.Second.Outcome) is (OutcomeColumn.Pass, OutcomeColumn.Fail) or (OutcomeColumn.Fail, OutcomeColumn.Pass)
            && pair.First.Check.ParentId == pair.Second.Check.ParentId
        select new LintIssue(LintSeverity.Warning, pair.First.Check.Line, "alternatives",
            $"\"{pair.First.Check.Text}\" and \"{pair.Second.Check.Text}\" are alternatives, and each is a check of its own. "
                + $"Answer the one that was not chosen with \"Not offered\", or make one box of them.");

    private static bool GoesOn(string word, string text) =>
        text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] == ' ';

    /// <summary>"Go: proceed as planned", "No-Go — stop".</summary>
    private static string Head(string text)
    {
        var end = text.Length;
        foreach (var sign in (ReadOnlySpan<string>)[": ", " - ", " – ", " — ", "："])
        {
            end = text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Math.Min(at, end) : end;
        }

        return end == text.Length ? text : text[..end];
    }
}
