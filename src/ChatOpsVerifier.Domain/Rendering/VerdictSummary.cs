using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Rules;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The verdict in words: FAIL because checks are open and FAIL because something is false are never the same sentence.</summary>
public static class VerdictSummary
{
    /// <returns>"1 check is refuted, 12 of 54 are settled, 41 unknown"; at PASS how it was settled.</returns>
    public static string Because(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var c = assessment.Counts;
        if (assessment.Verdict.IsPass)
        {
            return $"{AllOf(c)} settled with evidence: {Settled(c)}";
        }

        if (Broken(assessment.Verdict) is { Count: > 0 } broken)
        {
            return $"the stored record cannot be trusted: {broken[0].Message.TrimEnd('.')}{(broken.Count == 1 ? "" : $"; and {broken.Count - 1} more")}";
        }

        if (c.Refuted > 0 || c.Conflicts > 0)
        {
            return $"{Parts((c.Refuted, CheckState.Refuted), (c.Conflicts, CheckState.Conflict))}; "
                + $"{Progress(c)}{Rest((CheckState.Stale, c.Stale), (CheckState.Unknown, c.Unknown))}";
        }

        if (c.Stale > 0)
        {
            return $"{Parts((c.Stale, CheckState.Stale))}; {Progress(c)}{Rest((CheckState.Unknown, c.Unknown))}";
        }

        if (c.Unknown > 0)
        {
            return c.Unknown == c.Checks
                ? $"nothing is settled yet: {AllOf(c)} unknown"
                : $"{Progress(c)}; {c.Unknown} still unknown";
        }

        return $"{Progress(c)}, but {Other(assessment.Verdict)}";
    }

    /// <summary>The same as a sentence of its own.</summary>
    public static string Sentence(Assessment assessment)
    {
        var because = Because(assessment);
        return $"{char.ToUpperInvariant(because[0])}{because[1..]}.";
    }

    /// <summary>Beside the verdict, where there is room for a few words: "2 refuted, 1 in conflict", "nothing settled yet", "41 still unknown".</summary>
    public static string Gist(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var c = assessment.Counts;
        return assessment.Verdict.IsPass ? "with evidence"
            : IsBroken(assessment.Verdict) ? "integrity broken"
            : c.Refuted > 0 || c.Conflicts > 0 ? Parts((c.Refuted, CheckState.Refuted), (c.Conflicts, CheckState.Conflict))
            : c.Stale > 0 ? Parts((c.Stale, CheckState.Stale))
            : c.Unknown == c.Checks ? "nothing settled yet"
            : c.Unknown > 0 ? $"{c.Unknown} still unknown"
            : "see the reasons";
    }

    /// <summary>"52 verified, 2 not available".</summary>
    public static string Settled(Counts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Parts((counts.Verified, CheckState.Verified), (counts.NotAvailable, CheckState.NotAvailable));
    }

    /// <summary>The states of the checks with their counts; those that are not zero, which add up to all.</summary>
    public static IEnumerable<(CheckState State, int Count)> Tally(Counts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        (CheckState State, int Count)[] all =
        [
            (CheckState.Verified, counts.Verified),
            (CheckState.NotAvailable, counts.NotAvailable),
            (CheckState.Refuted, counts.Refuted),
            (CheckState.Conflict, counts.Conflicts),
            (CheckState.Stale, counts.Stale),
            (CheckState.Unknown, counts.Unknown),
        ];
        return all.Where(t => t.Count > 0);
    }

    public static string Word(CheckState state) => state switch
    {
        CheckState.Verified => OutcomeNames.Of(Outcome.Verified),
        CheckState.NotAvailable => OutcomeNames.Of(Outcome.NotAvailable),
        CheckState.Refuted => OutcomeNames.Of(Outcome.Refuted),
        CheckState.Conflict => OutcomeNames.InConflict,
        CheckState.Stale => OutcomeNames.Of(Outcome.Stale),
        _ => OutcomeNames.Of(Outcome.Unknown),
    };

    /// <summary>"12 verified, 1 refuted, 41 unknown".</summary>
    public static string TallyWords(Counts counts) => string.Join(", ", Tally(counts).Select(t => $"{t.Count} {Word(t.State)}"));

    private static string AllOf(Counts counts) => counts.Checks == 1 ? "the only check is" : $"all {Counted.Of(counts.Checks, "check")} are";

    /// <summary>"12 of 54 checks settled".</summary>
    public static string Progress(Counts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return $"{Counted.Part(counts.Settled, counts.Checks, "check")} settled";
    }

    private static string Parts(params ReadOnlySpan<(int Count, CheckState State)> parts)
    {
        var said = new List<string>();
        foreach (var (count, state) in parts)
        {
            if (count > 0)
            {
                said.Add($"{count} {Word(state)}");
            }
        }

        return said.Count == 0 ? "none" : string.Join(", ", said);
    }

    private static string Rest(params ReadOnlySpan<(CheckState State, int Count)> parts)
    {
        var said = "";
        foreach (var (state, count) in parts)
        {
            said += count > 0 ? $", {count} {Word(state)}" : "";
        }

        return said;
    }

    /// <summary>What is stored is not what was recorded: neither a PASS nor a FAIL of it means anything.</summary>
    public static bool IsBroken(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Reasons.Any(r => r.Rule == StorageBrokenRule.Rule);
    }

    private static List<VerdictReason> Broken(Verdict verdict) => [.. verdict.Reasons.Where(r => r.Rule == StorageBrokenRule.Rule)];

    private static string Other(Verdict verdict) => verdict.Reasons.IsEmpty
        ? "the verdict is not PASS"
        : verdict.Reasons.Length == 1 ? verdict.Reasons[0].Message
        : $"{Counted.Of(verdict.Reasons.Length, "other thing")} block PASS, the first: {verdict.Reasons[0].Message}";
}
