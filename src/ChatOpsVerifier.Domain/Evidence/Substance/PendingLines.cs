using ChatOpsVerifier.Domain.Evidence.Stances;

namespace ChatOpsVerifier.Domain.Evidence.Substance;

/// <summary>Lines that show nothing yet: promises, waiting, questions, and commands without what they gave.</summary>
internal static class PendingLines
{
    private static readonly StanceKind[] Kinds = [StanceKind.Plan, StanceKind.Waiting, StanceKind.Question, StanceKind.Unknown];

    /// <param name="isNegative">The answer is not that it is so: then "pending since May" is what was seen.</param>
    /// <returns>Null: the line is none of these.</returns>
    public static string? Objection(string line, bool isNegative)
    {
        if (IsCommandLine(line))
        {
            return "is a command; what it printed is still missing.";
        }

        var clauses = Clause.Split(line).Select(c => Stance.Of(c.IsQuestion ? c.Text + "?" : c.Text)).Where(s => s.Clauses > 0).ToList();
        var announcing = clauses.Where(s => s.Has(Kinds)).ToList();
        if (announcing.Count == 0 || clauses.Exists(s => s.HasSuccess && !s.Has(Kinds)) || !(clauses[0].Has(Kinds) || 2 * announcing.Count >= clauses.Count))
        {
            return null;
        }

        return announcing.Exists(s => s.Has(StanceKind.Question)) ? "asks; it shows nothing."
            : announcing.Exists(s => s.Has(StanceKind.Plan)) ? "announces something; a promise shows nothing yet."
            : isNegative ? null
            : announcing.Exists(s => s.Has(StanceKind.Waiting)) ? "waits for something; it shows nothing yet."
            : "says that it is not known; it shows nothing.";
    }

    /// <summary>Somebody says what is to come, or that they wait for it.</summary>
    public static bool IsPromise(string line) => Objection(line, isNegative: false) is not null && Stance.Of(line).Has(StanceKind.Plan, StanceKind.Waiting);

    private static bool IsCommandLine(
        string line) =>
            line.StartsWith("$ ", StringComparison.Ordinal)
                || line.StartsWith("PS> ", StringComparison.Ordinal)
                || line.StartsWith("C:\\>", StringComparison.Ordinal);
}
